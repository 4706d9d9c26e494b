package org.clinic.portal.inquiry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.ConcurrentHashMap;
import org.clinic.portal.base.digest.Sha256;
import org.clinic.portal.base.lock.TransactionLock;
import org.clinic.portal.base.time.Timestamptz;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What contact forms have said, each wording once and by a number. As none ever changes, those that were asked for are in
 * memory: there is another one whenever the clinic or its form is called otherwise, which is rare.
 */
@Service
@PreAuthorize("permitAll()")
public class FormWordings {

    /** The name under which the texts say in which language they are. */
    public static final String LANGUAGE = "language";

    private static final int MOST = 1000;

    private final JdbcClient jdbc;
    private final TransactionLock lock;
    private final TransactionTemplate apart;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();
    private final Map<List<Map.Entry<String, String>>, Integer> numbers = new ConcurrentHashMap<>();
    private final Map<Integer, RecordedWording> recorded = new ConcurrentHashMap<>();

    FormWordings(JdbcClient jdbc, TransactionLock lock, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.lock = lock;
        this.apart = new TransactionTemplate(transactions);
        // It is recorded even if who asks only reads, and stays if they fail.
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /** The number of a wording, which is recorded by then: whoever is shown it can name it. */
    public int number(SequencedMap<String, String> texts) {
        // As the hash does it tells apart what says the same in another order.
        var inOrder = texts.entrySet().stream().map(Map.Entry::copyOf).toList();
        var known = numbers.get(inOrder);
        if (known != null) {
            return known;
        }
        var written = json.writeValueAsString(texts);
        var number = apart.execute(status -> recordOnce(written, texts));
        // Whoever gives a form back while the database is away has to know what it asked.
        find(number);
        keep(numbers, inOrder, number);
        return number;
    }

    /** The lock keeps two nodes that show a new one together from taking the same number. */
    private int recordOnce(String written, Map<String, String> texts) {
        lock.on("form_wording");
        var hash = Sha256.of(written);
        return jdbc.sql("select number from form_wording where sha256 = ?")
                .param(hash.bytes())
                .query(Integer.class)
                .optional()
                .orElseGet(() -> record(written, hash, texts));
    }

    private int record(String written, Sha256 hash, Map<String, String> texts) {
        return jdbc.sql("""
                        insert into form_wording (number, first_shown_at, language, texts, sha256)
                        select coalesce(max(number), 0) + 1, ?, ?, ?, ? from form_wording returning number""")
                .params(
                        Timestamptz.of(clock.instant()),
                        Objects.requireNonNull(texts.get(LANGUAGE)),
                        written,
                        hash.bytes())
                .query(Integer.class)
                .single();
    }

    /** What was said under that number. */
    public Optional<RecordedWording> find(int number) {
        return inMemory(number).or(() -> read(number));
    }

    /** The same without asking the database: nothing if this node has neither shown nor looked up that wording. */
    public Optional<RecordedWording> inMemory(int number) {
        return Optional.ofNullable(recorded.get(number));
    }

    private Optional<RecordedWording> read(int number) {
        var found = jdbc.sql("select number, first_shown_at, language, texts from form_wording where number = ?")
                .param(number)
                .query(this::row)
                .optional();
        found.ifPresent(wording -> keep(recorded, number, wording));
        return found;
    }

    private RecordedWording row(ResultSet row, int line) throws SQLException {
        var texts = json.readValue(row.getString("texts"), new TypeReference<LinkedHashMap<String, String>>() {});
        return new RecordedWording(
                row.getInt("number"), Timestamptz.in(row, "first_shown_at"), row.getString("language"), texts);
    }

    private static <K, V> void keep(Map<K, V> kept, K key, V value) {
        if (kept.size() >= MOST) {
            kept.clear();
        }
        kept.put(key, value);
    }
}
