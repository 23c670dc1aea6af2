package se.butiktorsten.results;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;

/**
 * A file of episodes as another system would write it, made up from a seed, and counted here from its own rows without
 * asking the system.
 */
public final class EpisodeFile {

    static final String HEADERS = "beteckning;anonym;ärende;kön;ålder;insats;remittent;inskriven;individuellt mål;"
            + "avslutad;fullföljd;mål nått;underlag lämnat;vidare till;mår bättre;närmare arbete;uppföljd;"
            + "nästa steg började";

    static final List<String> VOLUMES = List.of("Aktivering i grupp", "Arbetsförmågebedömning", "Arbetsträning");
    private static final String APART = "Grön Aktivering";
    private static final List<String> ONWARD =
            List.of("Studier", "Söker arbete", "Annan insats", "Medicinsk rehabilitering", "Anställning på viss tid");
    private static final List<String> ELSEWHERE = List.of("Flyttat", "Valde att sluta", "Vet inte", "Avliden");

    /** A row, as it stands in the file. */
    record Row(
            String reference,
            String anonymous,
            String caseRef,
            String sex,
            String age,
            String intervention,
            LocalDate started,
            String ended,
            String completed,
            String goal,
            String summary,
            String next,
            String wellbeing,
            String step,
            String followed,
            String nextStarted) {

        String line() {
            return String.join(
                    ";",
                    reference,
                    anonymous,
                    caseRef,
                    sex,
                    age,
                    intervention,
                    "Arbetsförmedlingen",
                    started.toString(),
                    "",
                    ended,
                    completed,
                    goal,
                    summary,
                    next,
                    wellbeing,
                    step,
                    followed,
                    nextStarted);
        }

        boolean isActiveIn(int year) {
            return started.getYear() <= year
                    && (ended.isEmpty() || LocalDate.parse(ended).getYear() >= year);
        }

        boolean endsIn(int year) {
            return ended.startsWith(year + "-");
        }

        boolean isIn(String column) {
            return switch (column) {
                case "women" -> sex.equals("Kvinna");
                case "men" -> sex.equals("Man");
                case "under30" -> age.equals("Under 30");
                case "anonymous" -> anonymous.equals("ja");
                case "named" -> anonymous.equals("nej");
                case "total" -> true;
                default -> throw new IllegalArgumentException(column);
            };
        }

        boolean counts() {
            return !intervention.equals(APART);
        }
    }

    private final List<Row> rows = new ArrayList<>();

    /** The throughput of 2018 in the unit's final report, with others around it that must not be counted. */
    public static EpisodeFile of2018() {
        EpisodeFile file = new EpisodeFile();
        file.addOf2018("Kvinna", 342, 308, 291, 27, 1);
        file.addOf2018("Man", 207, 183, 174, 18, 2);
        for (int i = 0; i < 8; i++) {
            file.rows.add(row(
                    "A" + i,
                    true,
                    "",
                    "",
                    "",
                    VOLUMES.get(i % 3),
                    LocalDate.of(2018, 3, 1 + i),
                    "2019-01-10",
                    "Flyttat"));
        }
        for (int i = 0; i < 5; i++) {
            file.rows.add(row(
                    "F" + i,
                    false,
                    "F" + i,
                    "Man",
                    "Under 30",
                    "Arbetsträning",
                    day(2017, i),
                    "2017-12-31",
                    "Studier"));
            file.rows.add(row("S" + i, false, "S" + i, "Kvinna", "Under 30", "Arbetsträning", day(2019, i), "", ""));
            file.rows.add(
                    row("G" + i, false, "G" + i, "Kvinna", "Under 30", APART, day(2018, i), "2018-12-31", "Studier"));
        }
        return file;
    }

    private void addOf2018(String sex, int active, int ended, int onward, int young, int youngStill) {
        for (int i = 0; i < active; i++) {
            String name = sex.charAt(0) + String.valueOf(i);
            boolean isYoung = i < young || i >= active - youngStill;
            LocalDate started = i % 4 == 0 ? day(2017, i) : LocalDate.of(2018, 1 + i % 6, 1 + i % 28);
            String end =
                    i < ended ? LocalDate.of(2018, 7 + i % 6, 1 + i % 28).toString() : i % 2 == 0 ? "" : "2019-02-01";
            String next = end.isEmpty()
                    ? ""
                    : i < onward ? ONWARD.get(i % ONWARD.size()) : ELSEWHERE.get(i % ELSEWHERE.size());
            rows.add(row(
                    name,
                    false,
                    "Ä" + name,
                    sex,
                    isYoung ? "Under 30" : "30 eller äldre",
                    VOLUMES.get(i % 3),
                    started,
                    end,
                    next));
        }
    }

    private static LocalDate day(int year, int offset) {
        return LocalDate.of(year, 1, 1).plusDays(offset % 300);
    }

    private static Row row(
            String reference,
            boolean anonymous,
            String caseRef,
            String sex,
            String age,
            String intervention,
            LocalDate started,
            String ended,
            String next) {
        return new Row(
                reference,
                anonymous ? "ja" : "nej",
                caseRef,
                sex,
                age,
                intervention,
                started,
                ended,
                ended.isEmpty() ? "" : "ja",
                "",
                "",
                next,
                "",
                "",
                "",
                "");
    }

    /** Years from 2019 to 2024 made up from a seed: people who come back, anonymous ones, answers and none. */
    static EpisodeFile random(long seed) {
        Random dice = new Random(seed);
        EpisodeFile file = new EpisodeFile();
        for (int i = 0; i < 900; i++) {
            boolean anonymous = dice.nextInt(12) == 0;
            int person = dice.nextInt(500);
            LocalDate started = LocalDate.of(2019, 1, 1).plusDays(dice.nextInt(6 * 365));
            LocalDate end = started.plusDays(dice.nextInt(500));
            boolean ended = dice.nextInt(5) > 0;
            String intervention = dice.nextInt(10) == 0 ? APART : VOLUMES.get(dice.nextInt(3));
            boolean followed = ended && dice.nextInt(3) > 0;
            boolean nextBegan = followed && dice.nextInt(4) > 0;
            LocalDate nextStarted = end.plusDays(dice.nextInt(180));
            file.rows.add(new Row(
                    "R" + seed + "-" + i,
                    anonymous ? "ja" : "nej",
                    anonymous ? "" : "P" + person,
                    anonymous ? "" : person % 5 < 3 ? "Kvinna" : "Man",
                    anonymous ? "" : person % 7 == 0 ? "Under 30" : "30 eller äldre",
                    intervention,
                    started,
                    ended ? end.toString() : "",
                    ended ? dice.nextInt(9) == 0 ? "nej" : "ja" : "",
                    ended && !intervention.equals("Arbetsförmågebedömning") ? answer(dice) : "",
                    ended && dice.nextInt(10) > 0 ? end.toString() : "",
                    ended
                            ? dice.nextInt(8) == 0
                                    ? ELSEWHERE.get(dice.nextInt(ELSEWHERE.size()))
                                    : ONWARD.get(dice.nextInt(ONWARD.size()))
                            : "",
                    ended ? answer(dice) : "",
                    ended ? answer(dice) : "",
                    followed ? end.plusDays(200).toString() : "",
                    nextBegan ? nextStarted.toString() : ""));
        }
        return file;
    }

    private static String answer(Random dice) {
        return List.of("ja", "ja", "ja", "nej", "").get(dice.nextInt(5));
    }

    /** As CSV with semicolons. */
    public byte[] bytes() {
        StringBuilder text = new StringBuilder(HEADERS).append("\r\n");
        rows.forEach(row -> text.append(row.line()).append("\r\n"));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    List<Row> rows() {
        return rows;
    }

    long count(String column, Predicate<Row> counted) {
        return rows.stream()
                .filter(row -> row.isIn(column) && counted.test(row))
                .count();
    }

    /** Whether a row is active, newly enrolled, ended or led on in a year, by its own text. */
    static Predicate<Row> in(String what, int year) {
        return row -> row.counts()
                && switch (what) {
                    case "active" -> row.isActiveIn(year);
                    case "begun" -> row.started().getYear() == year;
                    case "ended" -> row.endsIn(year);
                    case "onward" -> row.endsIn(year) && ONWARD.contains(row.next());
                    default -> throw new IllegalArgumentException(what);
                };
    }
}
