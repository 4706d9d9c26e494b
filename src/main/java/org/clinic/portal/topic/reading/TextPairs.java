package org.clinic.portal.topic.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Paragraphs that say of themselves that they belong to another: a question and its answer, a word and what it means. */
final class TextPairs {

    private static final Pattern QUESTION =
            Pattern.compile("(?i)^(?:Q|Question|P|Pregunta)\\p{Zs}?\\d{0,3}\\p{Zs}?[:.]\\p{Zs}+(?=\\S)");
    private static final Pattern ANSWER =
            Pattern.compile("(?i)^(?:A|Answer|R|Respuesta)\\p{Zs}?\\d{0,3}\\p{Zs}?[:.]\\p{Zs}+(?=\\S)");
    /** A few words, and after the colon what could explain them. */
    private static final Pattern DEFINITION =
            Pattern.compile("^(\\p{L}[\\p{L}\\p{N}’'®() /-]{0,38}?)\\p{Zs}?:\\p{Zs}+(?=\\S+(?:\\p{Zs}+\\S+){2})");

    private static final Pattern NO_TERM = Pattern.compile(
            "(?i)(note|warning|important|caution|tip|example|remember|nota|aviso|importante|cuidado|ejemplo|recuerde)");

    private TextPairs() {}

    /** The passages, with those that make pairs as such. */
    static List<Passage> in(List<Passage> passages) {
        var paired = new ArrayList<Passage>();
        for (int at = 0; at < passages.size(); ) {
            int definitions = definitions(passages, at);
            if (isPair(passages, at)) {
                paired.add(without(passages.get(at), QUESTION).as(Form.QUESTION));
                paired.add(without(passages.get(at + 1), ANSWER)
                        .in(passages.get(at).group())
                        .as(Form.ANSWER));
                at += 2;
            } else if (definitions > 1) {
                passages.subList(at, at + definitions).forEach(passage -> define(passage, paired));
                at += definitions;
            } else {
                paired.add(passages.get(at++));
            }
        }
        return paired;
    }

    /** Only questions, where lines are not kept apart from each other. */
    static List<Passage> questionsIn(List<Passage> passages) {
        var paired = new ArrayList<Passage>();
        for (int at = 0; at < passages.size(); at++) {
            if (isPair(passages, at)) {
                int group = passages.get(at).group();
                paired.add(without(passages.get(at++), QUESTION).as(Form.QUESTION));
                paired.add(without(passages.get(at), ANSWER).in(group).as(Form.ANSWER));
            } else {
                paired.add(passages.get(at));
            }
        }
        return paired;
    }

    /** Whether two lines would make one, or two of a list of definitions, if nothing joined them. */
    static boolean arePair(String line, String next) {
        return (QUESTION.matcher(line).find() && ANSWER.matcher(next).find())
                || (ANSWER.matcher(line).find() && QUESTION.matcher(next).find())
                || (DEFINITION.matcher(line).find() && DEFINITION.matcher(next).find());
    }

    private static boolean isPair(List<Passage> passages, int at) {
        return at + 1 < passages.size() && matches(passages.get(at), QUESTION) && matches(passages.get(at + 1), ANSWER);
    }

    private static boolean matches(Passage passage, Pattern pattern) {
        return passage.form() == Form.PARAGRAPH
                && passage.depth() == 0
                && pattern.matcher(passage.text().text()).find();
    }

    private static Passage without(Passage passage, Pattern sign) {
        var matcher = sign.matcher(passage.text().text());
        return matcher.find() ? passage.saying(RichLine.without(passage.text(), matcher.end())) : passage;
    }

    /** How many lines right below each other are a word and its meaning. */
    private static int definitions(List<Passage> passages, int start) {
        int at = start;
        while (at < passages.size()
                && isDefinition(passages.get(at))
                && (at == start || areNeighbours(passages.get(at - 1), passages.get(at)))) {
            at++;
        }
        return at - start;
    }

    private static boolean areNeighbours(Passage above, Passage below) {
        return !above.lines().isEmpty()
                && !below.lines().isEmpty()
                && above.lines().last() + 1 == below.lines().first();
    }

    private static boolean isDefinition(Passage passage) {
        if (!matches(passage, DEFINITION)) {
            return false;
        }
        return !NO_TERM.matcher(definition(passage).group(1).strip()).matches();
    }

    private static Matcher definition(Passage passage) {
        var matcher = DEFINITION.matcher(passage.text().text());
        if (!matcher.find()) {
            throw new IllegalStateException("Not a definition");
        }
        return matcher;
    }

    private static void define(Passage passage, List<Passage> paired) {
        var matcher = definition(passage);
        var term = new SpanWriter();
        term.write(matcher.group(1), Style.PLAIN);
        paired.add(passage.saying(term.finish()).as(Form.TERM));
        paired.add(
                passage.saying(RichLine.without(passage.text(), matcher.end())).as(Form.MEANING));
    }
}
