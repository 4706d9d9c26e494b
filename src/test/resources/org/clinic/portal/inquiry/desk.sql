-- As many inquiries as a desk has after four years, for bench/desk: the same ones each time, up to this minute. Of the
-- coordinators there are, of the newest version of each topic. What the triggers would do row by row is done at once, by the
-- same functions.

set session_replication_role = replica;
set work_mem = '256MB';
set maintenance_work_mem = '1GB';

-- One of so many, another one for each salt.
create function pg_temp.one_of(many integer, number bigint, salt integer) returns integer language sql immutable
    as $$ select ((hashint8extended(number, salt) & 1073741823) % many)::integer $$;

create function pg_temp.share(number bigint, salt integer) returns double precision language sql immutable
    as $$ select (hashint8extended(number, salt) & 1073741823) / 1073741824.0::double precision $$;

create function pg_temp.pick(words text[], number bigint, salt integer) returns text language sql immutable
    as $$ select words[1 + pg_temp.one_of(cardinality(words), number, salt)] $$;

-- Of many words a few are said most of the time.
create function pg_temp.pick_usual(words text[], number bigint, salt integer) returns text language sql immutable
    as $$ select words[1 + floor(cardinality(words) * power(pg_temp.share(number, salt), 2))::integer] $$;

create function pg_temp.id_of(made timestamptz, number bigint, salt integer) returns uuid language sql immutable
    as $$
select (lpad(to_hex(floor(extract(epoch from made) * 1000)::bigint), 12, '0') || '7'
    || lpad(to_hex(hashint8extended(number, salt) & 4095), 3, '0') || '8'
    || lpad(to_hex(hashint8extended(number, salt + 1) & 1152921504606846975), 15, '0'))::uuid
$$;

-- One after the other, none twice: 907 and 31 have nothing in common.
create function pg_temp.reference_of(number bigint) returns text language sql immutable
    as $$
select substr(signs, 1 + (n % 31)::integer, 1) || substr(signs, 1 + (n / 31 % 31)::integer, 1)
    || substr(signs, 1 + (n / 961 % 31)::integer, 1) || '-' || substr(signs, 1 + (n / 29791 % 31)::integer, 1)
    || substr(signs, 1 + (n / 923521 % 31)::integer, 1) || substr(signs, 1 + (n / 28629151 % 31)::integer, 1)
from (select '23456789ABCDEFGHJKMNPQRSTUVWXYZ' as signs, number * 123456907 % 887503681 as n) shuffled
$$;

create temporary table lists as select
    string_to_array('Mary James Patricia Robert Jennifer John Linda Michael Elizabeth David Barbara William Susan Richard '
        'Jessica Joseph Karen Thomas Sarah Christopher Lisa Charles Nancy Daniel Sandra Matthew Betty Anthony Ashley Mark '
        'Emily Donald Kimberly Steven Margaret Andrew Donna Paul Michelle Joshua Carol Kenneth Amanda Kevin Melissa Brian '
        'Deborah Timothy Stephanie Ronald Dorothy Jason Rebecca George Sharon Edward Laura Jeffrey Cynthia Ryan Amy Jacob '
        'Kathleen Gary Angela Nicholas Shirley Eric Brenda Jonathan Emma Stephen Anna Larry Pamela Justin Nicole Scott '
        'Samantha Brandon Katherine Benjamin Christine Samuel Helen Gregory Debra Alexander Rachel Patrick Harold Walter '
        'Evelyn Gladys Zoë Chloé Renée Jürgen Siobhán Nguyen Wei Yusuf', ' ') as first_en,
    string_to_array('María José Carmen Antonio Ana Manuel Isabel Francisco Laura Juan Cristina David Marta Javier Lucía '
        'Carlos Elena Miguel Rosa Rafael Pilar Pedro Teresa Ángel Raquel Alejandro Beatriz Fernando Silvia Sergio Patricia '
        'Pablo Andrea Luis Julia Jorge Sofía Alberto Rocío Álvaro Irene Diego Alicia Adrián Inés Raúl Lourdes Enrique '
        'Ximena Iván Guadalupe Rubén Consuelo Óscar Dolores Andrés Esperanza Joaquín Yolanda Ramón Verónica Vicente '
        'Concepción Víctor Paloma Héctor Begoña Emilio Remedios Nicolás Encarnación Íñigo', ' ') as first_es,
    string_to_array('Smith Johnson Williams Brown Jones Miller Davis Wilson Anderson Thomas Taylor Moore Jackson Martin Lee '
        'Thompson White Harris Clark Lewis Robinson Walker Young Allen King Wright Scott Hill Green Adams Baker Nelson Hall '
        'Campbell Mitchell Carter Roberts Phillips Evans Turner Parker Collins Edwards Stewart Morris Murphy Cook Rogers '
        'Morgan Peterson Cooper Reed Bailey Bell Kelly Howard Ward Cox Richardson Wood Watson Brooks Bennett Gray James '
        'Hughes Price Myers Long Foster Sanders Ross Powell Sullivan Russell Jenkins Perry Butler Barnes Fisher Henderson '
        'Coleman Simmons Patterson Jordan Reynolds Hamilton Graham Wallace Whitman Keller O''Brien McDonald MacKenzie '
        'Müller Schäfer Nowak Kowalski Nguyen Tran Chen Patel Singh Kim Lindqvist Sørensen Dvořák', ' ') as last_en,
    string_to_array('García Rodríguez González Fernández López Martínez Sánchez Pérez Gómez Martín Jiménez Ruiz Hernández '
        'Díaz Moreno Muñoz Álvarez Romero Alonso Gutiérrez Navarro Torres Domínguez Vázquez Ramos Gil Ramírez Serrano Blanco '
        'Molina Morales Suárez Ortega Delgado Castro Ortiz Rubio Marín Sanz Núñez Iglesias Medina Garrido Cortés Castillo '
        'Santos Lozano Guerrero Cano Prieto Méndez Cruz Calvo Gallego Vidal León Márquez Herrera Peña Flores Cabrera Campos '
        'Vega Fuentes Carrasco Diez Caballero Reyes Nieto Aguilar Pascual Santana Herrero Lorenzo Montero Hidalgo Giménez '
        'Ibáñez Ferrer Durán Santiago Benítez Mora Vicente Vargas Arias Carmona Crespo Román Pastor Soto Sáez Velasco '
        'Moya Soler Parra Esteban Bravo Gallardo Rojas', ' ') as last_es,
    string_to_array('Ab Al Ar Ba Bar Be Ber Bo Bra Bu Ca Car Cha Che Co Cor Da De Di Do Dra Du El Er Fa Fe Fi Fra Ga Ger Go '
        'Gra Ha Har He Ho Ja Jo Ka Ker Ko Kra La Le Li Lo Lu Ma Mar Me Mo Mu Na Ne No Or Pa Per Pi Po Pra Ra Re Ro Ru Sa '
        'Sche Se Si So Sta Stei Ta Te Tho Ti Tra Va Ve Vi Wa We Wi Wo Ya Ze Zi', ' ') as syllable_1,
    string_to_array('ba be bi ce da de di ga ge ka ke la le li lo ma me mi na ne ni no ra re ri ro sa se si ta te ti to va '
        've vi za ze', ' ') as syllable_2,
    string_to_array('berg burg by cki dal dez do field ford gard grave ham hart hoff horn kamp ker land ler ley lin man mann '
        'mer mont na ner nova ra rell rez rio ro ron sen ser shaw ski son stein ston ter to ton tti vez vic ville wall way '
        'well wood worth zak', ' ') as syllable_3,
    string_to_array('mail inbox post letters quickmail netpost homebox citymail familymail oldpost', ' ') as hosts,
    array['My legs feel heavy after I walk two blocks.', 'I have lower back pain that goes down my right leg.',
        'My father walks with a cane and cannot stand for long.', 'Is he still able to have this done?',
        'Does Medicare cover the procedure?', 'Which insurance plans do you accept?',
        'I was told I have lumbar spinal stenosis at L4 and L5.', 'How long does recovery take?',
        'Can I drive home the same day?', 'I take blood thinners because of my heart.',
        'I had a laminectomy in another hospital some years ago.', 'Physical therapy did not help me at all.',
        'The injections helped for a few weeks only.', 'I would like to know whether I am a candidate.',
        'Please call me in the morning, I work nights.', 'Is an MRI needed before the first visit?',
        'My mother is diabetic and uses a wheelchair outside.', 'What are the risks for somebody over eighty?',
        'I read the section about anesthesia and still have a question.', 'How soon could I see the doctor?',
        'Do you have an office closer to where I live?', 'I live alone, so who would look after me?',
        'The pain wakes me at night and I hardly sleep.', 'Would I be able to play golf again?',
        'I have a pacemaker, is that a problem?', 'Could you send me the brochure by email?',
        'My neighbor had it done and recommends you.', 'I am allergic to latex and to iodine.',
        'What does it cost without insurance?', 'Leaning on a shopping cart makes it better.',
        'I have numbness and tingling in both feet.', 'Thank you very much for your time.',
        'Is the procedure done with a general anesthetic?', 'My surgeon wants to fuse two vertebrae.',
        'I get cramps in my calves when standing in line.', 'Can my daughter come with me to translate?'] as says_en,
    array['Me duelen las piernas cuando camino.', 'Tengo estenosis lumbar desde hace varios años.',
        '¿Cuánto tiempo dura la recuperación?', '¿El seguro cubre el procedimiento?', 'Mi madre usa un andador en casa.',
        'Prefiero que me llamen por la tarde.', '¿Necesito una resonancia magnética antes de la cita?',
        'Las inyecciones ya no me ayudan.', 'Tomo anticoagulantes por el corazón.', '¿Puedo volver a casa el mismo día?',
        'Me gustaría saber si soy candidato.', 'Mi hija puede traducir si hace falta.', '¿Qué riesgos tiene a mi edad?',
        'Siento hormigueo en los dos pies.', 'Tengo diabetes y la presión alta.', '¿Cuánto cuesta sin seguro médico?',
        'No puedo estar de pie más de diez minutos.', '¿Atienden también los sábados?', 'Muchas gracias por su ayuda.',
        'El dolor no me deja dormir por la noche.', '¿Se hace con anestesia general?',
        'Ya me operaron de la espalda hace años.'] as says_es,
    array['Left a message with the daughter.', 'Wants an appointment after the holidays.', 'MRI is on its way.',
        'Asked about the pacemaker, doctor says fine.', 'Insurance needs a referral first.', 'Speaks Spanish only.',
        'Hard of hearing, speak slowly.', 'Son will drive.', 'Prefers the north office.', 'Called back, line busy.'] as notes;

create temporary table coordinator as
select row_number() over (order by name, id) as number, id, name from account
where exists (select from account_role where account_id = account.id and role = 'COORDINATOR');

create temporary table told as
select topic_version.topic_id, topic_version.number as version_number, title, row_number() over (order by topic_id) as number
from topic_version where number = (select max(number) from topic_version newer where newer.topic_id = topic_version.topic_id);

-- Most of what came in the last days is open, and of what came before that a little.
create temporary table sent as
select i, id, at, age, is_spanish, name, phone, message, is_spam, is_open,
    is_open and age < open * 2 and pg_temp.share(i, 3) < 0.3 as is_received,
    1 + pg_temp.one_of((select count(*) from coordinator)::integer, i, 4) as coordinator,
    -- What is over ended within two weeks.
    at + least(until - at, interval '14 days') * (0.1 + 0.8 * pg_temp.share(i, 5)) as ended_at,
    case when pg_temp.share(i, 30) < 0.8 then lower(regexp_replace(translate(replace(name, ' ', '.'),
            'áéíóúñÁÍÓÚÉÑüëçøäöřÄ''', 'aeiounAIOUENuecoaora'), '[^a-zA-Z.]|[.](?=[.])', '', 'g'))
        || case pg_temp.one_of(3, i, 31) when 0 then '' else pg_temp.one_of(1990, i, 32)::text end
        || '@' || pg_temp.pick_usual(hosts, i, 33) || '.example' end as email,
    until
from (
    select i, pg_temp.id_of(at, i, 100) as id, at, age, is_spanish, until, open, hosts,
        case when is_spanish
            then pg_temp.pick_usual(first_es, i, 10)
                || case when pg_temp.share(i, 11) < 0.3 then ' ' || pg_temp.pick(first_es, i, 12) else '' end
                || ' ' || case when pg_temp.share(i, 13) < 0.8 then pg_temp.pick_usual(last_es, i, 14) else rare end
                || case when pg_temp.share(i, 15) < 0.6 then ' ' || pg_temp.pick_usual(last_es, i, 16) else '' end
            else pg_temp.pick_usual(first_en, i, 10)
                || case when pg_temp.share(i, 11) < 0.2 then ' ' || chr(65 + pg_temp.one_of(26, i, 12)) || '.' else '' end
                || ' ' || case when pg_temp.share(i, 13) < 0.6 then pg_temp.pick_usual(last_en, i, 14) else rare end
                || case when pg_temp.share(i, 15) < 0.05 then '-' || pg_temp.pick_usual(last_en, i, 16) else '' end
            end as name,
        case when pg_temp.share(i, 20) < 0.75 then format(
            case pg_temp.one_of(4, i, 21) when 0 then '(%s) %s-%s' when 1 then '%s-%s-%s' when 2 then '%s%s%s'
                else '+1 %s %s %s' end,
            pg_temp.pick('{212,303,305,404,415,512,602,617,713,718,720,773,786,818,832,915}', i, 22),
            200 + pg_temp.one_of(800, i, 23), lpad(pg_temp.one_of(10000, i, 24)::text, 4, '0')) end as phone,
        case when pg_temp.share(i, 40) < 0.93 then concat_ws(' ',
            pg_temp.pick(says, i, 41),
            case when pg_temp.share(i, 42) < 0.8 then pg_temp.pick(says, i, 43) end,
            case when pg_temp.share(i, 44) < 0.15 then case when is_spanish then 'Me atendió antes el doctor '
                else 'I have seen Dr. ' end || pg_temp.pick(syllable_1, i, 45) || pg_temp.pick(syllable_2, i, 46)
                || pg_temp.pick(syllable_3, i, 47) || '.' end,
            case when pg_temp.share(i, 48) < 0.3 then case when is_spanish then 'Tengo ' else 'I am ' end
                || 40 + pg_temp.one_of(50, i, 49) || case when is_spanish then ' años.' else ' years old.' end end,
            case when pg_temp.share(i, 50) < 0.5 then pg_temp.pick(says, i, 51) end) end as message,
        is_spam,
        not is_spam and pg_temp.share(i, 2)
            < 0.5 * exp(-age / (open * 4 / 3.0)) + 0.025 * exp(-age / (open * 40 / 3.0)) as is_open
    from (
        select i, rows - i as age, until, least(3000, rows / 4) as open,
            until - interval '1461 days' * ((rows - i + pg_temp.share(i, 6)) / rows) as at,
            pg_temp.share(i, 7) < 0.2 as is_spanish, pg_temp.share(i, 1) < 0.02 as is_spam
        from (select current_setting('desk.rows')::bigint as rows, date_trunc('minute', now()) as until) desk,
            generate_series(1, rows) i
        offset 0) inquiry, lists,
        lateral (select pg_temp.pick(syllable_1, i, 17) || pg_temp.pick(syllable_2, i, 18) || pg_temp.pick(syllable_3, i, 19)
                as rare, case when is_spanish then says_es else says_en end as says) words
    offset 0) inquiry;

create unique index on sent (i);
analyze sent;

-- Those that are in another one: the next one of the same person.
create temporary table merged as
select sent.id, sent.i, later.id as into_id, later.at + interval '1 hour' as merged_at
from sent join sent later on later.i = sent.i + 1
where sent.i % 300 = 0 and not (sent.is_spam or sent.is_open or later.is_spam or later.is_open);
create unique index on merged (i);
analyze merged;

create temporary table ending as
select i, case pg_temp.one_of(20, i, 60) when 0 then 'UNREACHABLE' when 1 then 'UNREACHABLE' when 2 then 'DECLINED'
    when 3 then 'DECLINED' when 4 then 'NOT_SUITABLE' when 5 then 'NOT_SUITABLE' when 6 then 'BOOKED' when 7 then 'BOOKED'
    when 8 then 'BOOKED' when 9 then 'BOOKED' when 10 then 'BOOKED' when 11 then 'BOOKED' else 'ANSWERED' end as outcome
from sent where not is_spam and not is_open;
create unique index on ending (i);
analyze ending;

create temporary table next_step as
select i, step, case
        when step = 'FIRST_ANSWER' then at + interval '1 day'
        when step in ('WAIT', 'COME_BACK') then until + interval '40 days' * pg_temp.share(i, 71)
        when pg_temp.share(i, 72) < 0.1 then until - interval '3 days' * pg_temp.share(i, 71)
        when pg_temp.share(i, 72) < 0.35 then until + interval '8 hours' * pg_temp.share(i, 71)
        else until + interval '7 days' * pg_temp.share(i, 71) end as step_by,
    case step when 'CALL' then 1 + pg_temp.one_of(4, i, 73) end as step_try,
    case when step = 'FOLLOW_UP' and pg_temp.share(i, 74) < 0.5 then 'Ask whether the MRI has come' end as step_words
from (select i, at, until, case when is_received or pg_temp.share(i, 70) < 0.15 then 'FIRST_ANSWER'
            when pg_temp.share(i, 70) < 0.5 then 'CALL' when pg_temp.share(i, 70) < 0.7 then 'FOLLOW_UP'
            when pg_temp.share(i, 70) < 0.88 then 'WAIT' else 'COME_BACK' end as step
      from sent where is_open offset 0) open;
create unique index on next_step (i);
analyze next_step;

-- Indexes are made once all is there, which takes a fraction of the time.
create temporary table made_later as
select pg_get_indexdef(indexrelid) as definition, indexrelid::regclass as name, indrelid::regclass as of from pg_index
where indrelid in ('inquiry'::regclass, 'inquiry_event'::regclass, 'inquiry_words'::regclass) and not indisprimary
    and not exists (select from pg_constraint where conindid = indexrelid);

create procedure pg_temp.drop_indexes() language plpgsql as $$
declare
    index record;
begin
    for index in select name from made_later loop
        execute 'drop index ' || index.name;
    end loop;
end $$;

create procedure pg_temp.make_indexes(table_name text) language plpgsql as $$
declare
    index record;
begin
    for index in select definition from made_later where of = table_name::regclass loop
        execute index.definition;
    end loop;
end $$;

call pg_temp.drop_indexes();

insert into inquiry (id, revision, reference, submission_sha256, received_at, topic_id, version_number, section_id,
    topic_title, section_heading, name, email, phone, message, preferred_way, preferred_time, consent, language, status,
    assignee_id, assignee_name, outcome, priority, next_step, next_step_by, next_step_try, next_step_words, visit_at,
    outcome_reason, merged_into)
select sent.id, 3, pg_temp.reference_of(sent.i), sha256(int8send(sent.i)), at, told.topic_id, told.version_number,
    section.section_id, told.title, section.heading, sent.name, email, phone, message,
    case pg_temp.one_of(4, sent.i, 80) when 0 then 'PHONE' when 1 then 'EMAIL' end,
    case pg_temp.one_of(8, sent.i, 81) when 0 then 'after 15:00' when 1 then 'mornings' end,
    'You may contact me about my question.', case when is_spanish then 'es' else 'en' end,
    case when is_spam then 'SPAM' when merged.id is not null then 'MERGED' when is_received then 'RECEIVED'
        when is_open then 'ASSIGNED' else 'CLOSED' end,
    case when not is_spam and not is_received then coordinator.id end,
    case when not is_spam and not is_received then coordinator.name end,
    outcome, case pg_temp.one_of(10, sent.i, 82) when 0 then 'HIGH' when 1 then 'LOW' else 'NORMAL' end,
    step, step_by, step_try, step_words,
    case outcome when 'BOOKED' then ended_at + interval '20 days' end,
    case outcome when 'DECLINED' then 'Wants to wait' end, merged.into_id
from sent
    join coordinator on coordinator.number = sent.coordinator
    join told on told.number = 1 + sent.i % (select count(*) from told)
    left join topic_version_section section on section.topic_id = told.topic_id and section.number = told.version_number
        and section.position = pg_temp.one_of(5, sent.i, 83)
    left join merged on merged.i = sent.i
    left join ending on ending.i = sent.i
    left join next_step on next_step.i = sent.i
order by sent.i;

insert into inquiry_merge (id, merged_id, into_id, merged_at, actor_id, actor_name, takes_email, takes_phone, takes_preferred,
    status)
select pg_temp.id_of(merged_at, i, 300), merged.id, into_id, merged_at, coordinator.id, coordinator.name, true, i % 2 = 0,
    false, 'CLOSED'
from merged join coordinator on coordinator.number = 1;

-- What happened between the first and the last, and when, as a share of the time between them.
create temporary table act as
select i, act.*
from sent, lateral (values
    (1, 'SEEN', 0.1, not is_spam),
    (2, 'ASSIGNED', 0.12, not is_spam and not is_received),
    (3, 'CALLED', 0.3, not is_spam and not is_received and pg_temp.share(i, 90) < 0.5),
    (4, 'NOTED', 0.4, not is_spam and pg_temp.share(i, 91) < 0.3),
    (5, 'CALLED', 0.6, not is_spam and not is_received and pg_temp.share(i, 90) < 0.2),
    (6, 'PLANNED', 0.7, not is_spam and not is_received and pg_temp.share(i, 92) < 0.2),
    (7, 'CLOSED', 1, not is_spam and not is_open),
    (8, 'MARKED_AS_SPAM', 1, is_spam)) act (number, kind, share, happened)
where happened and (kind <> 'SEEN' or not is_received or pg_temp.share(i, 93) < 0.4);

insert into inquiry_event (id, inquiry_id, occurred_at, kind, next_step, next_step_by)
select pg_temp.id_of(at, i, 200), id, at, 'RECEIVED', case when not is_spam then 'FIRST_ANSWER' end,
    case when not is_spam then at + interval '1 day' end
from sent order by i;

insert into inquiry_event (id, inquiry_id, occurred_at, kind, actor_id, actor_name, text, next_step, next_step_by,
    next_step_try, visit_at, outcome_reason)
select pg_temp.id_of(occurred_at, act.i, 200 + act.number), sent.id, occurred_at, act.kind, coordinator.id, coordinator.name,
    case act.kind when 'CALLED' then pg_temp.pick('{REACHED,VOICEMAIL,NO_ANSWER}', act.i, 94)
        when 'NOTED' then pg_temp.pick(notes, act.i, 95) || case when pg_temp.share(act.i, 96) < 0.3
            then ' ' || pg_temp.pick(notes, act.i, 97) else '' end
        when 'CLOSED' then outcome end,
    case when act.kind in ('CALLED', 'PLANNED') then 'CALL' end,
    case when act.kind in ('CALLED', 'PLANNED') then occurred_at + interval '1 day' end,
    case when act.kind in ('CALLED', 'PLANNED') then 2 end,
    case when act.kind = 'CLOSED' and outcome = 'BOOKED' then ended_at + interval '20 days' end,
    case when act.kind = 'CLOSED' and outcome = 'DECLINED' then 'Wants to wait' end
from act join sent using (i) left join ending using (i) join coordinator on coordinator.number = sent.coordinator,
    lists, lateral (select at + (ended_at - at) * share as occurred_at offset 0) moment
order by act.i, act.number;

call pg_temp.make_indexes('inquiry');
call pg_temp.make_indexes('inquiry_event');
