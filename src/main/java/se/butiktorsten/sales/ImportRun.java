package se.butiktorsten.sales;

import java.io.Closeable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.catalog.VatCategory;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.shared.VatRate;
import se.butiktorsten.shared.csv.CsvFile;

/** An import on its way: the file, how far it is read, and what was looked up so far. Belongs to one thread. */
final class ImportRun implements Closeable {

    private final UUID id;
    private final Actor by;
    private final CsvFile file;
    private final HistoryReader.Survey survey;
    private final LocalDateTime now;
    private @Nullable HistoryReader reader;

    final Map<String, Optional<Product>> products = new HashMap<>();
    final Map<Taxed, VatRate> rates = new HashMap<>();

    /** Goods of a category on a day. */
    record Taxed(VatCategory category, LocalDate day) {}

    ImportRun(UUID id, Actor by, CsvFile file, HistoryReader.Survey survey, LocalDateTime now) {
        this.id = id;
        this.by = by;
        this.file = file;
        this.survey = survey;
        this.now = now;
    }

    UUID id() {
        return id;
    }

    Actor by() {
        return by;
    }

    HistoryReader.Portion next() {
        if (reader == null) {
            reader = new HistoryReader(file, survey, now);
        }
        return reader.next();
    }

    /** Removes the file. */
    @Override
    public void close() {
        if (reader != null) {
            reader.close();
        }
        file.close();
    }
}
