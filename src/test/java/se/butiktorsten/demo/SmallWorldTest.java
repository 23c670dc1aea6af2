package se.butiktorsten.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.butiktorsten.catalog.Catalog;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.placements.PlacementOffice;
import se.butiktorsten.placements.WhatIsDue;
import se.butiktorsten.progress.ProgressDesk;
import se.butiktorsten.sales.SaleDraft;
import se.butiktorsten.shared.SwedishTime;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.stock.StockAudit;
import se.butiktorsten.stock.StockCard;
import se.butiktorsten.stock.StockLedger;
import se.butiktorsten.tasks.Board;
import se.butiktorsten.tasks.TaskBoard;
import se.butiktorsten.world.World;

class SmallWorldTest {

    /** A Sunday night in November; New Year's Day, a minute after midnight. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-11-22T22:59:00Z", "2026-12-31T23:01:00Z", "2026-05-31T08:00:00Z"})
    void isWholeOnWhateverDayItIsMade(String now) {
        World world = World.fresh().at(now);

        Map<LocalDate, List<SaleDraft>> history = made(world);

        LocalDate today = SwedishTime.dayOf(Instant.parse(now));
        assertThat(history).hasSizeBetween(24, 25);
        assertThat(history.get(today))
                .isNotEmpty()
                .allSatisfy(sale -> assertThat(sale.soldAt()).isBeforeOrEqualTo(Instant.parse(now)));
        assertThat(world.in(() -> world.the(StockAudit.class).run(Actor.SYSTEM)).differences())
                .isEmpty();
        WhatIsDue due = world.in(() -> world.the(PlacementOffice.class).due(Actor.SYSTEM));
        assertThat(due.followUps()).hasSize(2);
        assertThat(due.soon()).hasSize(1);
        assertThat(due.toEnd()).hasSize(1);
        Board board = world.in(() -> world.the(TaskBoard.class).today(Actor.SYSTEM, today, null));
        assertThat(board.people()).hasSize(10);
        assertThat(world.in(() -> world.the(ProgressDesk.class).toTalkAbout(Actor.SYSTEM)))
                .extracting(one -> one.person().alias()
                        + " "
                        + one.suggestion().orElseThrow().kind())
                .containsExactly("Tallen ADAPT", "Vinden RAISE");
        Product cards = world.in(() ->
                world.the(Catalog.class).productBySku(Actor.SYSTEM, "PD-004").orElseThrow());
        assertThat(world.in(() -> world.the(StockLedger.class).wantsRecount(Actor.SYSTEM)))
                .extracting(StockCard::productId)
                .containsExactly(cards.id());
    }

    @Test
    void hasADrawingForEveryProductAndWorkshop() {
        Path drawings = Path.of("src/main/webapp/assets/drawings");

        for (Range.Article article : Range.ARTICLES) {
            assertThat(drawings.resolve(article.draft().drawing() + ".svg")).exists();
        }
        for (Workshop workshop : Workshop.values()) {
            assertThat(drawings.resolve("workshop-" + workshop.name().toLowerCase() + ".svg"))
                    .exists();
        }
    }

    @Test
    void everyDrawingIsSmallAndStandsAlone() throws Exception {
        try (var drawings = Files.list(Path.of("src/main/webapp/assets/drawings"))) {
            for (Path drawing : drawings.toList()) {
                String svg = Files.readString(drawing);
                assertThat(svg.length()).as(drawing.toString()).isLessThan(4096);
                assertThat(svg.replace("http://www.w3.org/2000/svg", ""))
                        .as(drawing.toString())
                        .doesNotContain("http", "<text", "<script", "style=");
            }
        }
    }

    private static Map<LocalDate, List<SaleDraft>> made(World world) {
        Goods goods = world.the(Goods.class);
        People people = world.the(People.class);
        Counter counter = world.the(Counter.class);
        assertThat(world.in(goods::areThere)).isFalse();
        Map<LocalDate, List<SaleDraft>> history = world.in(counter::history);
        world.does(() -> {
            goods.add();
            goods.stock(Counter.sold(history));
            people.enrol();
        });
        world.does(() -> {
            Map<String, Long> byAlias = people.byAlias();
            world.the(Workshops.class).work(goods.bySku(), byAlias);
            world.the(Carrying.class).carry(goods.bySku());
            world.the(Neighbours.class).welcome(byAlias);
            world.the(Enrolments.class).writeDown();
            people.sayGoodbye();
        });
        List<List<SaleDraft>> days = List.copyOf(history.values());
        for (int day = 0; day < days.size(); day++) {
            int which = day;
            world.does(() -> counter.sell(days, which));
        }
        assertThat(world.in(goods::areThere)).isTrue();
        return history;
    }
}
