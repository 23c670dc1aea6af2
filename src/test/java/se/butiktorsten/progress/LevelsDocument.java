package se.butiktorsten.progress;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;
import se.butiktorsten.progress.LevelsYear.Spread;
import se.butiktorsten.progress.LevelsYear.What;

/** Writes down what a simulated year showed: a page and its picture, always the same for the same year. */
final class LevelsDocument {

    private static final String[] SHADES = {"#f6e6c9", "#e2ecdf", "#b9d2b4", "#7fa98a", "#4c7d68", "#24493e"};
    private static final String INK = "#1d2a30";
    private static final int LEFT = 56;
    private static final int TOP = 44;
    private static final int BAR = 44;
    private static final int GAP = 10;
    private static final int HEIGHT = 300;

    private final LevelsYear year;

    LevelsDocument(LevelsYear year) {
        this.year = year;
    }

    String page(long seed) {
        StringBuilder page = new StringBuilder("""
                # How levels move

                A suggestion comes from a rule that is a pure function, `LevelRule`; what is put before leader and participant, and
                when, is `Agenda`. This page shows both at work for a year, with %d invented participants. The people are made of
                chance and say nothing about anybody; the rule, and the guarantees below, are real.

                ## The rule in short

                A working profile holds what was agreed for eight demands, 0 to 5. It says where to look for tasks.

                | advice | when | what changes |
                |---|---|---|
                | **ADAPT** | of the last three sessions at least two were too hard, or had a support of 4–5, or were broken off | nothing, until the two decide: adapt the task, a shorter session, or one step back in the demand that stood out |
                | **RAISE** one demand | the last three answered sessions at the agreed value were just right or too easy with a support of 0–1, one was too easy or the participant asks, and neither profile nor hours changed within fourteen days, nor are more hours planned within the next fourteen | nothing, until the two decide: one step forward |
                | **KEEP** | otherwise | nothing |

                On the fourteenth day after a change a step forward is open again; a suggestion stands through its fourteenth day, and a
                session counts through its 28th. A session that was not
                finished fills no three, and is none broken off. A suggestion that nobody decides lapses after its fourteen days; an
                ADAPT comes again if the rule still says so. What was decided is not brought up again over the same sessions, and a step
                forward not within fourteen days of the last talk about one. A step forward that waits lapses when the sessions since
                speak against it or more hours are planned for the coming fortnight, and gives way when the participant asks for
                another.

                ## The year

                ![Share of the agreed values at each grade, at the start and at the end of each month](pictures/levels.svg)

                Share of all agreed values (%d people, eight demands each) at each grade, in percent:

                | end of | 0 | 1 | 2 | 3 | 4 | 5 |
                |---|---:|---:|---:|---:|---:|---:|
                """.formatted(LevelsYear.PEOPLE, LevelsYear.PEOPLE));
        for (int i = 0; i < year.spreads.size(); i++) {
            Spread spread = year.spreads.get(i);
            page.append("| ").append(name(i));
            for (int grade = 0; grade < SHADES.length; grade++) {
                page.append(" | ").append(percent(spread, grade));
            }
            page.append(" |\n");
        }
        page.append("""

                What was decided, month by month:

                | month | step forward | step back | adapted | shorter | something else | not now | lapsed | more hours |
                |---|---:|---:|---:|---:|---:|---:|---:|---:|
                """);
        for (int month = 1; month <= 12; month++) {
            page.append("| ").append(name(month));
            for (What what : new What[] {
                What.FORWARD,
                What.BACK,
                What.ADAPTED,
                What.SHORTER,
                What.OTHER,
                What.DECLINED,
                What.LAPSED,
                What.HOURS_UP
            }) {
                Map<Integer, Integer> months = year.byMonth(what);
                page.append(" | ").append(months.get(month));
            }
            page.append(" |\n");
        }
        page.append("""

                Lapsed are suggestions that nobody decided in time, and steps forward that no longer followed from the sessions or
                met with planned hours.

                ## What held, every day of it

                * Nobody was raised twice within fourteen days.
                * Hours and difficulty were never raised within the same fourteen days, whichever came first.
                * On no day did the rule say ADAPT over anything new without a suggestion waiting on the list.
                * Every step was one grade in one demand, and followed a decision: there is no other way.

                ## Again

                `LevelsYearTest` lets the year pass on every build, checks the first three sentences over more than one year of chance, and checks
                that this page is what the year with seed %d gives. After a change of the rule, write it anew:

                    ./mvnw test -Dtest=LevelsYearTest -Dlevels.write=true

                `-Dlevels.seed=…` tries another year (and writes nothing).
                """.formatted(seed));
        return page.toString();
    }

    String picture() {
        int width = LEFT + year.spreads.size() * (BAR + GAP) + 110;
        StringBuilder svg = new StringBuilder("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img" aria-labelledby="t d" font-family="sans-serif" font-size="13" fill="%s">
                <title id="t">How agreed grades move over a year</title>
                <desc id="d">One column for the start and one for the end of each month. Each is the share of all agreed values at grade 0, below, to 5, above. The table under the picture has the same figures.</desc>
                <rect width="100%%" height="100%%" fill="#fffdf9"/>
                <text x="%d" y="24" font-size="16" font-weight="bold">Agreed values by grade, %d simulated participants</text>
                """.formatted(width, TOP + HEIGHT + 40, INK, LEFT, LevelsYear.PEOPLE));
        for (int share = 0; share <= 100; share += 25) {
            int y = TOP + HEIGHT - HEIGHT * share / 100;
            svg.append("<line x1=\"%d\" x2=\"%d\" y1=\"%d\" y2=\"%d\" stroke=\"#dcd3c2\"/>%n"
                    .formatted(LEFT - 6, width - 104, y, y));
            svg.append("<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%d %%</text>%n".formatted(LEFT - 10, y + 4, share));
        }
        for (int i = 0; i < year.spreads.size(); i++) {
            int x = LEFT + i * (BAR + GAP);
            int total = LevelsYear.PEOPLE * 8;
            int below = 0;
            for (int grade = 0; grade < SHADES.length; grade++) {
                int from = TOP + HEIGHT - HEIGHT * below / total;
                below += year.spreads.get(i).byGrade()[grade];
                int to = TOP + HEIGHT - HEIGHT * below / total;
                if (from > to) {
                    svg.append(
                            "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\" stroke=\"#8b8371\" stroke-width=\"0.5\"/>%n"
                                    .formatted(x, to, BAR, from - to, SHADES[grade]));
                }
            }
            svg.append("<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">%s</text>%n"
                    .formatted(x + BAR / 2, TOP + HEIGHT + 20, name(i)));
        }
        for (int grade = 0; grade < SHADES.length; grade++) {
            int y = TOP + (SHADES.length - 1 - grade) * 28;
            svg.append("<rect x=\"%d\" y=\"%d\" width=\"18\" height=\"18\" fill=\"%s\" stroke=\"#8b8371\"/>%n"
                    .formatted(width - 92, y, SHADES[grade]));
            svg.append("<text x=\"%d\" y=\"%d\">Grade %d</text>%n".formatted(width - 66, y + 14, grade));
        }
        return svg.append("</svg>\n").toString();
    }

    private static String name(int month) {
        return month == 0 ? "start" : Month.of(month).getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
    }

    private static int percent(Spread spread, int grade) {
        int total = LevelsYear.PEOPLE * 8;
        return (200 * spread.byGrade()[grade] + total) / (2 * total);
    }
}
