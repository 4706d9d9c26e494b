package org.clinic.portal.inquiry;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.clinic.portal.inquiry.Arrival.Token;
import org.clinic.portal.inquiry.Arrival.Trap;
import org.jspecify.annotations.Nullable;

/**
 * Two hundred forms as people send them, and two hundred as programs do, the same in every run. People have a browser, and
 * answer what they are asked; programs do not.
 */
final class SpamCorpus {

    private static final List<String> NAMES = List.of(
            "Ana María Ríos",
            "Наталья Ковальчук",
            "李小龍",
            "محمد علي",
            "מרים כהן",
            "Nguyễn Thị Hà",
            "김민준",
            "Ωλγα Παππά",
            "O'Brien",
            "Jean-Luc Mc Donald",
            "Ng",
            "José",
            "Zbigniew Szczepański",
            "अनिता शर्मा",
            "สมชาย",
            "van der Berg",
            "Τάσος",
            "Łukasz",
            "Cher",
            "Bjørk Ása",
            "DeShawn McKinley",
            "ハナコ",
            "Schwarzkopf",
            "X. Æ");

    private static final List<String> SHORT = List.of(
            "Hello",
            "Cost?",
            "Please call me.",
            "May I drink water before?",
            "¿Puedo comer antes?",
            "😢 my back",
            "ok",
            "請問術後多久可以走路?",
            "هل أستطيع القيادة؟",
            "PLEASE CALL ME BACK!!!",
            "Можно ли пить воду?",
            "Is it safe");

    private static final List<String> WHO = List.of(
            "My father (82)",
            "I",
            "A friend of ours",
            "My wife Rosa",
            "Mi madre",
            "My neighbour downstairs",
            "Our mother",
            "My patient, Mr. K.,",
            "My uncle from Kraków",
            "Мой муж",
            "My late-sleeping brother");

    private static final List<String> WHAT = List.of(
            "walks with a cane since June",
            "had an MRI (L4/L5)",
            "takes blood thinners and insulin",
            "cannot stand longer",
            "was told it is stenosis",
            "has pain 7/10 at night",
            "fell twice last winter",
            "no puede caminar mucho",
            "had shots which helped little",
            "is afraid of needles",
            "lives alone, third floor",
            "не может стоять");

    private static final List<String> ASKS = List.of(
            "may it be done anyway?",
            "how long is recovery?",
            "who drives home afterwards?",
            "does Medicare pay that?",
            "should pills be stopped before?",
            "is one day enough?",
            "can my doctor call you?",
            "does it hurt much?",
            "¿cuánto cuesta en total?",
            "what about the old implant?",
            "where do we park?",
            "когда можно за руль?");

    private static final List<String> LINKS = List.of(
            "I read https://www.healthline.example/stenosis about it.", "On www.spine%d.example/mild it sounds easy.",
            "Is https://nhs.example/lumbar or https://mayo%d.example/back right?",
                    "My plan: https://insurance%d.example/gold?id=7");

    private SpamCorpus() {}

    /** @param after how long after the one before */
    record Posted(String kind, SentForm form, Arrival arrival, Duration after) {}

    /** Of whom many fill the trap by autofill, leave a page open, or sit behind the same address. */
    static List<Posted> people(UUID topic) {
        var random = new Random(13);
        return IntStream.range(0, 200)
                .mapToObj(number -> person(number, topic, random))
                .toList();
    }

    private static Posted person(int number, UUID topic, Random random) {
        var name = NAMES.get(number % NAMES.size()) + (number < NAMES.size() ? "" : " " + letters(number));
        var email = number % 3 == 0 ? null : "person%d@mail.example".formatted(number);
        var phone = number % 4 == 0 ? null : "(303) 555-%04d".formatted(number);
        var message =
                number % 7 == 0 ? null : number % 3 == 0 ? SHORT.get(number % SHORT.size()) : question(number, random);
        var trap = number % 25 == 0 ? Trap.FILLED : Trap.EMPTY;
        var token = number % 40 == 1 ? Token.MISSING : number % 20 == 2 ? Token.OLD : Token.FRESH;
        // A waiting room of sixty, and everybody else at home.
        var network = number % 10 < 3 ? "198.51.100.7" : "2001:db8:%x::%x".formatted(number, random.nextInt(9999));
        return new Posted(
                "person " + number,
                form(topic, name, email, phone, message),
                new Arrival(token, trap, Optional.of(network), Optional.empty(), false),
                Duration.ofMinutes(number % 5));
    }

    private static String question(int number, Random random) {
        var question =
                "%s %s, %s, %s".formatted(one(WHO, random), one(WHAT, random), one(WHAT, random), one(ASKS, random));
        return number % 10 == 4
                ? question + " " + LINKS.get(number / 10 % LINKS.size()).formatted(number)
                : question;
    }

    private static String one(List<String> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    /** A family name of its own for everybody. */
    private static String letters(int number) {
        return "" + (char) ('A' + number % 26) + "ar" + (char) ('a' + number / 26) + "no";
    }

    static List<Posted> programs(UUID topic) {
        var random = new Random(7);
        var all = new ArrayList<Posted>();
        for (int number = 0; number < 25; number++) {
            all.add(blind(topic, number));
            all.add(eager(topic, number, random));
            all.add(forum(topic, number));
            all.add(harvested(topic, number, random));
            all.add(pitch(topic, number, random));
            all.add(distributor(topic, number, random));
            all.add(flood(topic, number));
            all.add(garbled(topic, number, random));
        }
        return all;
    }

    /** Posts to the address without having seen the form. */
    private static Posted blind(UUID topic, int number) {
        return program(
                "blind",
                topic,
                "Robert",
                "Cheap pills online, order number " + number,
                Token.MISSING,
                Trap.ABSENT,
                address(number, 1));
    }

    /** Fills in every field there is. */
    private static Posted eager(UUID topic, int number, Random random) {
        return program(
                "eager",
                topic,
                "James " + letters(number),
                "I want to work with you, see https://offer%d.example/%d".formatted(number, random.nextInt(99)),
                Token.FRESH,
                Trap.FILLED,
                address(number, 2));
    }

    /** Writes code for links, as in forums. */
    private static Posted forum(UUID topic, int number) {
        return program(
                "forum",
                topic,
                "Casino",
                "<a href=\"http://win%d.example\">win</a> [url=http://w.example]x[/url]".formatted(number),
                Token.FRESH,
                Trap.EMPTY,
                address(number, 3));
    }

    /** Sends a form that was fetched weeks ago, filled with addresses. */
    private static Posted harvested(UUID topic, int number, Random random) {
        return program(
                "harvested",
                topic,
                "Mary " + letters(number),
                "Best deals: https://a%1$d.example https://b%1$d.example www.c%2$d.example"
                        .formatted(number, random.nextInt(99)),
                Token.EXPIRED,
                Trap.ABSENT,
                address(number, 4));
    }

    /** The same advertisement in a whole form, from everywhere and in ever other names: at first it looks like anybody's. */
    private static Posted pitch(UUID topic, int number, Random random) {
        return program(
                "pitch",
                topic,
                NAMES.get(random.nextInt(NAMES.size())),
                "We noticed that your site does not rank on the first page. Our %d experts will bring new patients, "
                                .formatted(number)
                        + "see https://rank%d.example for prices".formatted(number),
                Token.FRESH,
                Trap.EMPTY,
                address(number, 5));
    }

    /** Other words each time, for the same place. */
    private static Posted distributor(UUID topic, int number, Random random) {
        return program(
                "distributor",
                topic,
                "Linda " + letters(number),
                "Word%d word%d https://shop.example/%d".formatted(random.nextInt(), random.nextInt(), number),
                Token.FRESH,
                Trap.ABSENT,
                address(number, 6));
    }

    /** From one machine, as fast as it can, with one address to answer to. */
    private static Posted flood(UUID topic, int number) {
        return new Posted(
                "flood",
                form(topic, "Sam " + letters(number), "sam@flood.example", "1555000111", "Offer " + number),
                new Arrival(Token.FORGED, Trap.EMPTY, Optional.of("203.0.113.9"), Optional.empty(), false),
                Duration.ZERO);
    }

    /** Fills what it does not know with letters. */
    private static Posted garbled(UUID topic, int number, Random random) {
        return program(
                "garbled",
                topic,
                garble(random),
                garble(random) + " " + garble(random),
                Token.MISSING,
                Trap.EMPTY,
                address(number, 8));
    }

    private static String garble(Random random) {
        var word = new StringBuilder();
        for (int place = 0; place < 12; place++) {
            char letter = (char) ('a' + random.nextInt(26));
            word.append(place % 2 == 0 ? letter : Character.toUpperCase(letter));
        }
        return word.toString();
    }

    private static String address(int number, int kind) {
        return "2001:db8:%x:%x::1".formatted(0xb000 + kind, number);
    }

    private static Posted program(
            String kind, UUID topic, String name, String message, Token token, Trap trap, String network) {
        var email =
                "%s@bot.example".formatted(UUID.nameUUIDFromBytes((kind + message).getBytes(StandardCharsets.UTF_8)));
        return new Posted(
                kind,
                form(topic, name, email, null, message),
                new Arrival(token, trap, Optional.of(network), Optional.empty(), false),
                Duration.ofSeconds(5));
    }

    private static SentForm form(
            UUID topic, String name, @Nullable String email, @Nullable String phone, @Nullable String message) {
        return new SentForm(
                "token",
                new WhatWasRead(topic, 1, "The procedure", null, null),
                "en",
                new Sender(name, email, phone, null, PreferredHours.ANY, null),
                message,
                Consent.NONE);
    }
}
