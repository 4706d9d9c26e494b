package org.clinic.portal.inquiry;

import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.testing.People;
import org.clinic.portal.testing.PortalModuleTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

/** What the tables of this module refuse whoever asks, the owner included: each of their constraints once at least. */
@PortalModuleTest
class InquiryConstraintsTest {

    private static final String TABLES = "^(inquiry|desk|absence|duty|calendar)";

    /** Rows that are taken: a usual one of each table, and others, with what is other in them. */
    private static final Map<String, String> TAKEN = split("""
            inquiry              | id = :new, revision = 0, reference = 'AAA-AAA', submission_sha256 = sha256('a'), \
            received_at = now(), topic_id = :topic, version_number = 1, topic_title = 'The procedure', \
            name = 'Harold Whitman', prefers_morning = false, prefers_afternoon = false, prefers_evening = false, \
            voicemail = false, \
            language = 'en', status = 'RECEIVED', priority = 'NORMAL', next_step = 'WAIT', next_step_by = now()
            inquiry CALL         | next_step = 'CALL', next_step_try = 1
            inquiry FOLLOW_UP    | next_step = 'FOLLOW_UP'
            inquiry ASSIGNED     | status = 'ASSIGNED', assignee_id = :nora, assignee_name = 'Nora Feld'
            inquiry CLOSED       | status = 'CLOSED', assignee_id = :nora, assignee_name = 'Nora Feld', \
            outcome = 'ANSWERED', next_step = null, next_step_by = null
            inquiry DECLINED     | status = 'CLOSED', assignee_id = :nora, assignee_name = 'Nora Feld', \
            outcome = 'DECLINED', outcome_reason = 'Too far', next_step = null, next_step_by = null
            inquiry SPAM         | status = 'SPAM', next_step = null, next_step_by = null
            inquiry MERGED       | status = 'MERGED', merged_into = :other, next_step = null, next_step_by = null
            inquiry_event        | id = gen_random_uuid(), inquiry_id = :one, occurred_at = now(), kind = 'NOTED', \
            actor_id = :nora, actor_name = 'Nora Feld', text = 'June'
            inquiry_event SEEN   | kind = 'SEEN', text = null
            inquiry_event GIVEN  | kind = 'ASSIGNED', assignee_id = :otto, text = 'Otto Brandt'
            inquiry_event CALLED | kind = 'CALLED', text = 'REACHED', next_step = 'WAIT', next_step_by = now()
            inquiry_event CLOSED | kind = 'CLOSED', text = 'DECLINED', outcome_reason = 'Too far'
            inquiry_merge        | id = gen_random_uuid(), merged_id = :one, into_id = :other, merged_at = now(), \
            actor_id = :nora, actor_name = 'Nora Feld', takes_name = false, takes_email = false, takes_phone = false, \
            takes_preferred = false, status = 'RECEIVED', next_step = 'WAIT', next_step_by = now()
            inquiry_other_person | one_id = :one, other_id = :other, said_at = now(), actor_id = :nora, \
            actor_name = 'Nora Feld'
            inquiry_doubt        | inquiry_id = :one, points = 30, reasons = array['LINKS'], marked = true
            inquiry_escalation   | inquiry_id = :one, due_by = '2100-01-01', level = 'DUTY', escalated_at = now()
            inquiry_label        | name = 'Never put on anything'
            inquiry_labelled     | inquiry_id = :one, label = 'Put on one'
            inquiry_star         | account_id = :nora, inquiry_id = :one
            inquiry_read         | account_id = :nora, inquiry_id = :one, revision = 0
            inquiry_view         | id = gen_random_uuid(), owner_id = :nora, shared = false, name = 'Never kept', \
            place = 0, scope = 'LATE', priorities = array['HIGH'], assignees = array[]::uuid[], \
            topics = array[]::uuid[], languages = array['en'], labels = array[]::text[], starred = false, unread = false
            inquiry_view SHARED  | shared = true
            absence              | id = gen_random_uuid(), account_id = :nora, account_name = 'Nora Feld', \
            stand_in_id = :otto, stand_in_name = 'Otto Brandt', from_at = '2100-01-01', until_at = '2100-01-02'
            duty_shift           | weekday = 1, half = 'MORNING', account_id = :nora, account_name = 'Nora Feld'
            calendar_address     | account_id = :nora, about = 'INQUIRIES', token_sha256 = sha256('a'), language = 'en', \
            created_at = now()
            desk_rules           | revision = 1000001, saved_at = now(), saved_by = :nora, \
            saved_by_name = 'Nora Feld', promised_high_minutes = 60, promised_normal_minutes = 60, \
            promised_low_minutes = 60, days_between_tries = array[1], morning_call = '9:00', afternoon_call = '15:00', \
            escalate_to_duty_minutes = 60, escalate_to_all_minutes = 240
            desk_opening         | revision = 1000000, weekday = 1, opens = 540, closes = 1020
            desk_holiday         | revision = 1000000, day = '2100-01-01', name = 'New Year'""");

    /** A row that is taken, what is other in one that is not (nothing in the same once more), and the constraint. */
    private static final String REFUSED = """
            # What was sent
            inquiry           | reference = 'Q7M4KD'                                    | inquiry_reference_check
            inquiry           | reference = 'O7M-4KD'                                   | inquiry_reference_check
            inquiry           | id = gen_random_uuid(), submission_sha256 = sha256('b') | inquiry_reference_is_unique
            inquiry           | id = gen_random_uuid(), reference = 'BBB-BBB'           | inquiry_is_sent_once
            inquiry           | submission_sha256 = sha224('a')                         | inquiry_submission_sha256_check
            inquiry           | section_heading = 'Recovery'                            | inquiry_check
            inquiry           | section_id = gen_random_uuid()                          | inquiry_check
            inquiry           | name = ' '                                              | inquiry_needs_a_name
            inquiry           | name = repeat('x', 201)                                 | inquiry_needs_a_name
            inquiry           | email = repeat('x', 255)                                | inquiry_email_check
            inquiry           | phone = repeat('1', 101)                                | inquiry_phone_check
            inquiry           | message = repeat('x', 5001)                             | inquiry_message_check
            inquiry           | preferred_way = 'FAX'                                   | inquiry_preferred_way_check
            inquiry           | preferred_time = repeat('x', 201)                       | inquiry_preferred_time_check
            inquiry           | consent = repeat('x', 1001)                             | inquiry_consent_check
            inquiry           | consent_calls = repeat('x', 1001)                       | inquiry_consent_calls_check
            inquiry           | consent_mail = repeat('x', 1001)                        | inquiry_consent_mail_check
            inquiry           | consent = 'Yes', consent_mail = 'Yes'                   | inquiry_consent_is_to_all_or_to_each
            inquiry           | answers = '[]'                                          | inquiry_answers_are_a_list
            inquiry           | answers = '{}'                                          | inquiry_answers_are_a_list
            inquiry           | consent = 'Yes', consent_calls = 'Yes'                  | inquiry_consent_is_to_all_or_to_each
            inquiry           | answer_language = 'de'                                  | inquiry_is_answered_in_a_language_of_ours
            inquiry           | answer_language = 'en'                                  | inquiry_answer_is_wanted_in_another_language
            inquiry           | language = 'de'                                         | inquiry_language_check

            # Where it stands
            inquiry ASSIGNED  | status = 'LOST', next_step = null, next_step_by = null  | inquiry_status_check
            inquiry           | priority = 'URGENT'                                     | inquiry_priority_check
            inquiry           | assignee_name = 'Nora Feld'                             | inquiry_check1
            inquiry ASSIGNED  | assignee_name = null                                    | inquiry_check1
            inquiry           | assignee_id = :nora, assignee_name = 'Nora Feld'        | inquiry_assigned_is_somebodys
            inquiry ASSIGNED  | assignee_id = null, assignee_name = null                | inquiry_assigned_is_somebodys
            inquiry CLOSED    | assignee_id = null, assignee_name = null                | inquiry_assigned_is_somebodys
            inquiry MERGED    | merged_into = null                                      | inquiry_merged_is_in_another
            inquiry MERGED    | merged_into = :new                                      | inquiry_merged_is_in_another
            inquiry           | merged_into = :other                                    | inquiry_merged_is_in_another

            # How it ended
            inquiry CLOSED    | outcome = null                                          | inquiry_closed_has_an_outcome
            inquiry           | outcome = 'ANSWERED'                                    | inquiry_closed_has_an_outcome
            inquiry ASSIGNED  | outcome = 'ANSWERED'                                    | inquiry_closed_has_an_outcome
            inquiry SPAM      | outcome = 'ANSWERED'                                    | inquiry_closed_has_an_outcome
            inquiry MERGED    | outcome = 'ANSWERED'                                    | inquiry_closed_has_an_outcome
            inquiry CLOSED    | outcome = 'LOST'                                        | inquiry_outcome_check
            inquiry CLOSED    | visit_at = now()                                        | inquiry_only_booked_has_a_visit
            inquiry CLOSED    | outcome_reason = 'Too far'                              | inquiry_only_declined_has_a_reason
            inquiry DECLINED  | outcome_reason = ' '                                    | inquiry_outcome_reason_check
            inquiry DECLINED  | outcome_reason = repeat('x', 501)                       | inquiry_outcome_reason_check

            # What is next
            inquiry           | next_step = null, next_step_by = null                   | inquiry_open_has_a_next_step
            inquiry ASSIGNED  | next_step = null, next_step_by = null                   | inquiry_open_has_a_next_step
            inquiry CLOSED    | next_step = 'WAIT', next_step_by = now()                | inquiry_open_has_a_next_step
            inquiry SPAM      | next_step = 'WAIT', next_step_by = now()                | inquiry_open_has_a_next_step
            inquiry MERGED    | next_step = 'WAIT', next_step_by = now()                | inquiry_open_has_a_next_step
            inquiry           | next_step = 'NAP'                                       | inquiry_next_step_check
            inquiry           | next_step_by = null                                     | inquiry_next_step_is_due
            inquiry CLOSED    | next_step_by = now()                                    | inquiry_next_step_is_due
            inquiry CALL      | next_step_try = 0                                       | inquiry_next_step_try_check
            inquiry CALL      | next_step_try = null                                    | inquiry_only_calls_are_tries
            inquiry           | next_step_try = 1                                       | inquiry_only_calls_are_tries
            inquiry FOLLOW_UP | next_step_words = ' '                                   | inquiry_next_step_words_check
            inquiry FOLLOW_UP | next_step_words = repeat('x', 201)                      | inquiry_next_step_words_check
            inquiry           | next_step_words = 'The scan'                            | inquiry_only_follow_ups_have_words

            # What the person does not want
            inquiry CALL      | no_calls_since = now()                           | inquiry_unwanted_call_is_not_next
            inquiry           | no_calls_by = 'Nora Feld'                        | inquiry_unwanted_calls_are_unwanted_since
            inquiry           | no_calls_words = 'Asleep'                        | inquiry_unwanted_calls_are_unwanted_since
            inquiry           | no_calls_since = now(), no_calls_words = ' '     | inquiry_no_calls_words_check
            inquiry           | no_calls_since = now(), no_calls_words = repeat('x', 201) | inquiry_no_calls_words_check
            inquiry           | no_mail_by = 'Nora Feld'                         | inquiry_unwanted_mail_is_unwanted_since
            inquiry           | no_mail_words = 'Asleep'                         | inquiry_unwanted_mail_is_unwanted_since
            inquiry           | no_mail_since = now(), no_mail_words = ' '       | inquiry_no_mail_words_check
            inquiry           | no_mail_since = now(), no_mail_words = repeat('x', 201) | inquiry_no_mail_words_check

            # What happened
            inquiry_event        | kind = 'FORGOTTEN'                       | inquiry_event_kind_check
            inquiry_event        | actor_name = null                        | inquiry_event_check
            inquiry_event        | actor_id = null                          | inquiry_event_check
            inquiry_event        | actor_id = null, actor_name = null       | inquiry_event_is_somebodys
            inquiry_event        | kind = 'TRAPPED'                         | inquiry_event_is_somebodys
            inquiry_event        | text = ' '                               | inquiry_event_note_has_words
            inquiry_event        | text = null                              | inquiry_event_note_has_words
            inquiry_event        | text = repeat('x', 5001)                 | inquiry_event_text_check
            inquiry_event        | kind = 'ADDED'                           | inquiry_event_is_somebodys
            inquiry_event        | kind = 'WITHDRAWN'                       | inquiry_event_is_somebodys
            inquiry_event        | kind = 'ADDED', actor_id = null, actor_name = null, text = ' ' | inquiry_event_addition_has_words
            inquiry_event        | kind = 'ADDED', actor_id = null, actor_name = null, text = null | inquiry_event_addition_has_words
            inquiry_event        | kind = 'RELEASED', text = ' '            | inquiry_event_released_says_whose
            inquiry_event        | kind = 'RELEASED', text = null           | inquiry_event_released_says_whose
            inquiry_event        | corrects = :one                          | inquiry_event_correction_says_of_what
            inquiry_event SEEN   | id = gen_random_uuid()                   | inquiry_event_seen_once
            inquiry_event        | assignee_id = :otto                      | inquiry_event_only_assigning_has_an_assignee
            inquiry_event GIVEN  | text = ' '                               | inquiry_event_only_assigning_has_an_assignee
            inquiry_event GIVEN  | text = null                              | inquiry_event_only_assigning_has_an_assignee
            inquiry_event CALLED | text = 'BUSY'                            | inquiry_event_call_has_an_outcome
            inquiry_event CALLED | text = null                              | inquiry_event_call_has_an_outcome
            inquiry_event CALLED | inquiry_id = :gone                       | inquiry_call_is_wanted
            inquiry_event CALLED | inquiry_id = :other                      | inquiry_call_is_wanted
            inquiry_event CALLED | next_step = null, next_step_by = null    | inquiry_event_plans_something
            inquiry_event        | kind = 'PLANNED'                         | inquiry_event_plans_something
            inquiry_event CALLED | next_step = 'NAP'                        | inquiry_event_next_step_check
            inquiry_event CALLED | next_step_by = null                      | inquiry_event_next_step_is_due
            inquiry_event        | next_step_by = now()                     | inquiry_event_next_step_is_due
            inquiry_event CALLED | next_step_try = 0                        | inquiry_event_next_step_try_check
            inquiry_event CALLED | next_step_words = repeat('x', 201)       | inquiry_event_next_step_words_check
            inquiry_event        | visit_at = now()                         | inquiry_event_only_an_end_has_more
            inquiry_event        | outcome_reason = 'Too far'               | inquiry_event_only_an_end_has_more
            inquiry_event CLOSED | outcome_reason = ' '                     | inquiry_event_outcome_reason_check
            inquiry_event CLOSED | outcome_reason = repeat('x', 501)        | inquiry_event_outcome_reason_check

            # Merging, and what looks like the same person
            inquiry_merge        | into_id = :one                                           | inquiry_merge_check
            inquiry_merge        | status = 'CLOSED'                                        | inquiry_merge_check1
            inquiry_merge        | next_step = null, next_step_by = null                    | inquiry_merge_check1
            inquiry_merge        | next_step_by = null                                      | inquiry_merge_check2
            inquiry_merge        | status = 'SPAM', next_step = null, next_step_by = null   | inquiry_merge_status_check
            inquiry_merge        | id = gen_random_uuid()                                   | inquiry_is_merged_once
            inquiry_other_person | one_id = :other                                          | inquiry_other_person_is_another
            inquiry_other_person | one_id = :other, other_id = :one                         | inquiry_other_person_is_another
            inquiry_other_person |                                                          | inquiry_other_person_pkey

            # What spoke against it
            inquiry_doubt       | points = 0                                      | inquiry_doubt_points_check
            inquiry_doubt       | reasons = array[]::text[]                       | inquiry_doubt_reasons_check
            inquiry_doubt       |                                                 | inquiry_doubt_pkey

            # Marks and views
            inquiry_label       | name = ' '                                       | inquiry_label_name_check
            inquiry_label       | name = ' x'                                      | inquiry_label_name_check
            inquiry_label       | name = 'x '                                      | inquiry_label_name_check
            inquiry_label       | name = repeat('x', 31)                           | inquiry_label_name_check
            inquiry_label       | name = 'NEVER put on ánything'                   | inquiry_label_is_written_in_one_way
            inquiry_label       |                                                  | inquiry_label_pkey
            inquiry_labelled    |                                                  | inquiry_labelled_pkey
            inquiry_star        |                                                  | inquiry_star_pkey
            inquiry_read        | revision = 1                                     | inquiry_read_pkey
            inquiry_view        | name = ' '                                       | inquiry_view_has_a_name
            inquiry_view        | name = ' x'                                      | inquiry_view_has_a_name
            inquiry_view        | name = repeat('x', 61)                           | inquiry_view_has_a_name
            inquiry_view        | scope = 'SOME'                                   | inquiry_view_scope_check
            inquiry_view        | priorities = array['HIGH', 'URGENT']             | inquiry_view_priorities_check
            inquiry_view        | languages = array['en', 'de']                    | inquiry_view_languages_check
            inquiry_view        | id = gen_random_uuid(), name = 'NEVER kept'      | inquiry_view_of_one_is_named_once
            inquiry_view SHARED | id = gen_random_uuid(), name = 'NEVER kept', owner_id = :otto | inquiry_view_of_all_is_named_once

            # The desk, and who is there
            absence            | stand_in_id = null                                    | absence_check
            absence            | stand_in_name = null                                  | absence_check
            absence            | until_at = '2100-01-01'                               | absence_ends_after_it_begins
            absence            | stand_in_id = :nora, stand_in_name = 'Nora Feld'      | absence_is_stood_in_for_by_another
            absence            | id = gen_random_uuid(), from_at = '2100-01-01 23:59', until_at = '2100-02-01' | absence_is_one_at_a_time
            duty_shift         | weekday = 0                                           | duty_shift_weekday_check
            duty_shift         | weekday = 8                                           | duty_shift_weekday_check
            duty_shift         | half = 'NIGHT'                                        | duty_shift_half_check
            duty_shift         |                                                       | duty_shift_pkey
            inquiry_escalation | level = 'NOBODY'                                      | inquiry_escalation_level_check
            inquiry_escalation | escalated_at = '2100-01-02'                           | inquiry_escalation_pkey
            calendar_address   | account_id = :otto, token_sha256 = sha224('b')        | calendar_address_token_sha256_check
            calendar_address   | account_id = :otto                                    | calendar_address_token_sha256_key
            calendar_address   | token_sha256 = sha256('b')                            | calendar_address_pkey
            calendar_address   | about = 'EVERYTHING'                                  | calendar_address_about_check
            calendar_address   | language = 'de'                                       | calendar_address_language_check
            desk_rules         | escalate_to_duty_minutes = 0                          | desk_rules_escalate_to_duty_first
            desk_rules         | escalate_to_duty_minutes = 241                        | desk_rules_escalate_to_duty_first
            desk_rules         | escalate_to_all_minutes = 12001                       | desk_rules_escalate_to_duty_first
            desk_rules         | saved_by = :otto                                      | desk_rules_pkey
            desk_opening       | opens = -1                                            | desk_opening_opens_check
            desk_opening       | closes = 1030                                         | desk_opening_pkey
            desk_holiday       | name = repeat('x', 101)                               | desk_holiday_name_check
            desk_holiday       | name = 'Again'                                        | desk_holiday_pkey
            """;

    /** A row that is taken, what is then done with it, what is said of that, and the constraint or trigger. */
    private static final String REFUSED_AFTERWARDS = """
            inquiry_event        | update inquiry_event set text = ''              | update refused | inquiry_event_is_append_only
            inquiry_event        | delete from inquiry_event                       | delete refused | inquiry_event_is_append_only
            inquiry_event        | truncate inquiry_event                          | truncate refused | inquiry_event_is_never_emptied
            inquiry_merge        | delete from inquiry_merge                       | delete refused | inquiry_merge_is_never_deleted
            inquiry_merge        | truncate inquiry_merge                          | truncate refused | inquiry_merge_is_never_deleted
            inquiry_other_person | update inquiry_other_person set said_at = now() | update refused | inquiry_other_person_stays
            desk_rules           | update desk_rules set saved_at = now()          | update refused | desk_rules_is_append_only
            desk_rules           | delete from desk_rules                          | delete refused | desk_rules_is_append_only
            desk_opening         | update desk_opening set closes = 1030           | update refused | desk_opening_is_append_only
            desk_opening         | delete from desk_opening                        | delete refused | desk_opening_is_append_only
            desk_holiday         | update desk_holiday set name = ''               | update refused | desk_holiday_is_append_only
            desk_holiday         | delete from desk_holiday                        | delete refused | desk_holiday_is_append_only
            desk_rules           | set constraints all immediate                   | never be open  | desk_rules_is_open_at_some_time
            inquiry ASSIGNED     | update inquiry set status = 'CLOSED', next_step = null, next_step_by = null, outcome = 'BOOKED' where id = :new | says when the visit is | inquiry_ends_in_full
            inquiry ASSIGNED     | update inquiry set status = 'CLOSED', next_step = null, next_step_by = null, outcome = 'DECLINED' where id = :new | says why | inquiry_ends_in_full
            inquiry SPAM         | update inquiry set assignee_id = :nora, assignee_name = 'Nora Feld' where id = :new | stays as it is | inquiry_rests
            inquiry MERGED       | update inquiry set assignee_id = :nora, assignee_name = 'Nora Feld' where id = :new | stays as it is | inquiry_rests
            inquiry MERGED       | update inquiry set merged_into = :one where id = :new       | stays as it is | inquiry_rests
            inquiry              | update inquiry set prefers_morning = true where id = :new   | update refused | inquiry_hours_stay_as_sent
            inquiry              | update inquiry set prefers_afternoon = true where id = :new | update refused | inquiry_hours_stay_as_sent
            inquiry              | update inquiry set prefers_evening = true where id = :new   | update refused | inquiry_hours_stay_as_sent
            inquiry              | update inquiry set voicemail = true where id = :new         | update refused | inquiry_consent_stays_as_sent
            inquiry              | update inquiry set answer_language = 'es' where id = :new   | update refused | inquiry_consent_stays_as_sent
            inquiry              | update inquiry set consent_calls = 'Yes' where id = :new    | update refused | inquiry_consent_stays_as_sent
            inquiry              | update inquiry set consent_mail = 'Yes' where id = :new     | update refused | inquiry_consent_stays_as_sent
            inquiry              | update inquiry set answers = '[1]' where id = :new          | update refused | inquiry_answers_stay_as_sent
            inquiry              | update inquiry set wording = 1 where id = :new              | update refused | inquiry_wording_stays_as_sent
            inquiry              | insert into inquiry_words select * from inquiry_words where inquiry_id = :new | inquiry_words_pkey | inquiry_words_pkey
            inquiry              | insert into inquiry_name values ('whitman')     | inquiry_name_pkey | inquiry_name_pkey
            """;

    /** By the tests that do. */
    private static final Map<String, String> SHOWN_ELSEWHERE = split("""
            InquirySchemaTest | inquiry_move_is_legal inquiry_merge_is_flat inquiry_stays_as_sent inquiry_merge_stays \
            inquiry_event_correction_is_the_authors inquiry_event_correction_has_words
            DeskSettingsTest  | desk_rules_revision_check desk_rules_promise_something \
            desk_rules_call_up_to_ten_times desk_rules_call_in_both_halves_of_a_day desk_opening_weekday_check \
            desk_opening_closes_check desk_opening_goes_forward desk_opening_does_not_overlap
            WordSearchTest    | inquiry_words_are_kept inquiry_words_know_spam inquiry_words_take_notes
            NearNamesTest     | inquiry_names_are_kept""");

    private static final UUID ONE = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);

    /** Went into the other one, by somebody who is not to be called. */
    private static final UUID GONE = new UUID(0, 3);

    private static final UUID NEW = new UUID(0, 4);

    private JdbcClient owner;
    private TransactionTemplate transactions;
    private AccountId nora;
    private AccountId otto;
    private @Nullable UUID topic;

    @Autowired
    void setOwner(
            @Value("${spring.datasource.url}") String url,
            @Value("${spring.flyway.user}") String user,
            @Value("${spring.flyway.password}") String password) {
        var database = new DriverManagerDataSource(url, user, password);
        owner = JdbcClient.create(database);
        transactions = new TransactionTemplate(new JdbcTransactionManager(database));
    }

    @BeforeEach
    void employ(@Autowired People people) {
        nora = people.account("Nora Feld", Roles.COORDINATOR).id();
        otto = people.account("Otto Brandt", Roles.COORDINATOR).id();
    }

    @ParameterizedTest
    @CsvSource(textBlock = REFUSED, delimiter = '|', quoteCharacter = '"')
    void whatCannotBeIsRefused(String row, @Nullable String other, String constraint) {
        besides(
                row,
                () -> assertThatThrownBy(() -> insert(row, other))
                        .isInstanceOf(DataAccessException.class)
                        .rootCause()
                        .asInstanceOf(type(PSQLException.class))
                        .extracting(PSQLException::getServerErrorMessage, type(ServerErrorMessage.class))
                        .returns(constraint, ServerErrorMessage::getConstraint));
    }

    @ParameterizedTest
    @CsvSource(textBlock = REFUSED_AFTERWARDS, delimiter = '|', quoteCharacter = '"')
    void whatCannotBecomeOfItIsRefused(String row, String statement, String refusal, String by) {
        besides(
                row,
                () -> assertThatExceptionOfType(DataAccessException.class)
                        .isThrownBy(() -> execute(statement))
                        .havingRootCause()
                        .withMessageContaining(refusal));
    }

    @Test
    void noConstraintIsLeftOut() {
        var shown = new TreeSet<String>();
        Stream.of(REFUSED, REFUSED_AFTERWARDS)
                .flatMap(String::lines)
                .filter(line -> line.contains("|"))
                .map(line -> line.substring(line.lastIndexOf('|') + 1).strip())
                .forEach(shown::add);
        SHOWN_ELSEWHERE.values().stream()
                .flatMap(names -> Stream.of(names.split(" ")))
                .forEach(shown::add);

        assertThat(owner.sql("""
                        select conname from pg_constraint
                        where conrelid::regclass::text ~ :tables and contype in ('c', 'p', 'u', 'x')
                            and pg_get_constraintdef(oid) <> 'PRIMARY KEY (id)'
                        union select indexrelid::regclass::text from pg_index
                        where indrelid::regclass::text ~ :tables and indisunique and not indisprimary
                        union select tgname from pg_trigger
                        where tgrelid::regclass::text ~ :tables and not tgisinternal""").param("tables", TABLES).query(String.class).list())
                .containsExactlyInAnyOrderElementsOf(shown);
    }

    /** Does something while the row stands beside what rows refer to, and leaves nothing of it. */
    private void besides(String row, Runnable what) {
        transactions.executeWithoutResult(status -> {
            status.setRollbackOnly();
            topic = PublishedTopic.publish(owner, nora).id();
            insert("inquiry", "id = :one, reference = 'AAA-AA2', submission_sha256 = sha256('2')");
            insert("inquiry", "id = :other, reference = 'AAA-AA3', submission_sha256 = sha256('3')");
            insert(
                    "inquiry MERGED",
                    "id = :gone, reference = 'AAA-AA4', submission_sha256 = sha256('4'), no_calls_since = now()");
            insert("inquiry_label", "name = 'Put on one'");
            insert("desk_rules", "revision = 1000000");
            insert(row, null);
            what.run();
        });
    }

    private void insert(String row, @Nullable String other) {
        var table = row.split(" ")[0];
        var values = Stream.of(taken(table), row.equals(table) ? "" : taken(row), other == null ? "" : other)
                .map(columns -> "jsonb_build_object(" + columns.replaceAll("(\\w+) = ", "'$1', ") + ")")
                .collect(Collectors.joining(" || "));
        execute("insert into %1$s select * from jsonb_populate_record(null::%1$s, %2$s)".formatted(table, values));
    }

    private static String taken(String row) {
        return Objects.requireNonNull(TAKEN.get(row), row);
    }

    private void execute(String statement) {
        owner.sql(statement)
                .param("nora", nora.id())
                .param("otto", otto.id())
                .param("topic", topic)
                .param("new", NEW)
                .param("one", ONE)
                .param("other", OTHER)
                .param("gone", GONE)
                .update();
    }

    private static Map<String, String> split(String lines) {
        return lines.lines()
                .map(line -> line.split(" *[|] "))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
    }
}
