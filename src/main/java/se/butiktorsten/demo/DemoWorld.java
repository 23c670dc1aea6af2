package se.butiktorsten.demo;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.identity.DemoAccounts;
import se.butiktorsten.sales.SaleDraft;

/**
 * Makes the small world at the first start of a demonstration: when there is not a single product. A transaction for
 * everything but the sales, then one for each day at the till, so that none of them grows long.
 */
@Singleton
@Startup
@DependsOn("Database")
@TransactionManagement(TransactionManagementType.BEAN)
public class DemoWorld {

    private static final Logger LOG = Logger.getLogger(DemoWorld.class.getName());

    @Inject
    @ConfigProperty(name = "torsten.demo", defaultValue = "false")
    boolean demo;

    @Resource
    UserTransaction transaction;

    @Inject
    DemoAccounts logIns;

    @Inject
    Goods goods;

    @Inject
    People people;

    @Inject
    Workshops workshops;

    @Inject
    Customers customers;

    @Inject
    Carrying carrying;

    @Inject
    Counter counter;

    @Inject
    Instructions instructions;

    @Inject
    Neighbours neighbours;

    @Inject
    Enrolments enrolments;

    @Inject
    Books books;

    @PostConstruct
    void open() {
        if (demo && !goods.areThere()) {
            make();
        }
        logIns.open();
    }

    private void make() {
        long began = System.nanoTime();
        Map<LocalDate, List<SaleDraft>> history = counter.history();
        inOneGo(() -> {
            goods.add();
            goods.stock(Counter.sold(history));
            people.enrol();
        });
        inOneGo(() -> {
            Map<String, Product> bySku = goods.bySku();
            Map<String, Long> byAlias = people.byAlias();
            instructions.write(bySku);
            workshops.work(bySku, byAlias);
            customers.ask(bySku);
            carrying.carry(bySku);
            neighbours.welcome(byAlias);
            enrolments.writeDown();
            people.sayGoodbye();
            books.open();
        });
        List<List<SaleDraft>> days = List.copyOf(history.values());
        for (int day = 0; day < days.size(); day++) {
            int which = day;
            inOneGo(() -> counter.sell(days, which));
        }
        long took = (System.nanoTime() - began) / 1_000_000;
        LOG.info(() -> "The small world of the demonstration is made, in " + took + " ms");
    }

    private void inOneGo(Runnable work) {
        try {
            transaction.begin();
            work.run();
            transaction.commit();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            undoWhatIsOpen();
        }
    }

    private void undoWhatIsOpen() {
        try {
            if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
                transaction.rollback();
            }
        } catch (jakarta.transaction.SystemException e) {
            throw new IllegalStateException(e);
        }
    }
}
