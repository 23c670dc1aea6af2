package se.butiktorsten.sales;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.world.World;

/** Imports files through the door in a {@link World}, carrying out what the application does in the background. */
public final class Importing {

    private final World world;
    private final SalesImport door;

    public Importing(World world) {
        this.world = world;
        this.door = world.the(SalesImport.class);
    }

    /** The prices as products of the bakery that are not on sale. */
    public ProductsTaken products(String csv) {
        return world.in(() -> door.takeProducts(World.FELIX, Workshop.BAKERY, false, stream(csv)));
    }

    public SaleImport receipts(String till, String csv) {
        return receipts(till, stream(csv));
    }

    /** A file of receipts, imported to its end. */
    public SaleImport receipts(String till, InputStream file) {
        UUID id = world.in(() -> door.start(World.FELIX, till, "history.csv", file));
        carryOut(Integer.MAX_VALUE);
        return progress(id);
    }

    /** Begins an import and goes so many portions far, then the power fails. */
    public UUID begun(String till, String csv, int portions) {
        UUID id = world.in(() -> door.start(World.FELIX, till, "history.csv", stream(csv)));
        carryOut(portions);
        return id;
    }

    private void carryOut(int portions) {
        try (ImportRun run = world.the(ImportQueue.class).next(0)) {
            ReceiptIntake intake = world.the(ReceiptIntake.class);
            int left = portions;
            while (left-- > 0 && world.in(() -> intake.keepSome(run))) {}
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public SaleImport progress(UUID id) {
        return world.in(() -> door.progress(World.FELIX, id));
    }

    /** Every row that an import refused. */
    public List<RefusedRow> refused(UUID id) {
        List<RefusedRow> all = new ArrayList<>();
        List<RefusedRow> some;
        do {
            some = world.in(() -> door.refused(World.FELIX, id, all.size(), 500));
            all.addAll(some);
        } while (!some.isEmpty());
        return all;
    }

    public static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
