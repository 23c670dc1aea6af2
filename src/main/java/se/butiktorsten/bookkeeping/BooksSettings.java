package se.butiktorsten.bookkeeping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.butiktorsten.shared.ShopSign;

/** How vouchers leave for the economy system. Settings; docs/running.md lists them. */
@ApplicationScoped
public class BooksSettings {

    private static final String COLUMNS =
            "batch;voucher;date;account;cost-centre;operation;counterpart;project;debit;credit;text";
    private static final String DIMENSIONS = "1;20;21;6";

    @Inject
    ShopSign sign;

    /** Whose books they are; a hyphen for the shop's own name. */
    @Inject
    @ConfigProperty(name = "torsten.books.company", defaultValue = "-")
    String company = "-";

    /** The voucher series in the economy system; a hyphen lets it choose. */
    @Inject
    @ConfigProperty(name = "torsten.books.series", defaultValue = "-")
    String series = "-";

    /** Whether our numbers are the vouchers' numbers there too; otherwise it numbers them. */
    @Inject
    @ConfigProperty(name = "torsten.books.own-numbers", defaultValue = "false")
    boolean ownNumbers;

    /** The SIE dimensions of cost centre, operation, counterpart and project, in this order. */
    @Inject
    @ConfigProperty(name = "torsten.books.dimensions", defaultValue = DIMENSIONS)
    String dimensions = DIMENSIONS;

    /** The columns of the CSV file. */
    @Inject
    @ConfigProperty(name = "torsten.books.csv-columns", defaultValue = COLUMNS)
    String csvColumns = COLUMNS;

    /** Settings that cannot be are found when the server starts, not when the month is to be booked. */
    void check(@Observes @Initialized(ApplicationScoped.class) Object started) {
        dimensions();
        VoucherCsv.check(csvColumns());
    }

    String company() {
        return company.equals("-") ? sign.name() : company;
    }

    String orgNumber() {
        return sign.orgNumber();
    }

    /** Empty where the economy system chooses. */
    String series() {
        return series.equals("-") ? "" : series;
    }

    boolean ownNumbers() {
        return ownNumbers;
    }

    /**
     * The dimension numbers of cost centre, operation, counterpart and project.
     *
     * @throws IllegalStateException if there are not four different ones that the format leaves free or names so
     */
    List<Integer> dimensions() {
        List<Integer> numbers = Arrays.stream(dimensions.split(";", -1))
                .map(String::strip)
                .map(number -> number.matches("[0-9]{1,4}") ? Integer.parseInt(number) : 0)
                .toList();
        if (numbers.size() != 4
                || numbers.stream().distinct().count() != 4
                || numbers.stream().anyMatch(n -> n < 1)) {
            throw new IllegalStateException("torsten.books.dimensions must be four different numbers: " + dimensions);
        }
        return numbers;
    }

    List<String> csvColumns() {
        return Arrays.stream(csvColumns.split(";", -1)).map(String::strip).toList();
    }
}
