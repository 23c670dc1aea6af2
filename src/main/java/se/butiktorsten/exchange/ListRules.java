package se.butiktorsten.exchange;

import java.util.List;
import java.util.UUID;
import se.butiktorsten.identity.Actor;

/** How one kind of list is written and read. */
interface ListRules {

    /** The columns, in the order in which they are written. */
    List<Column> columns();

    /** What there is, a row of cells for each line, as the columns write them. */
    List<List<String>> lines(Actor by);

    /**
     * What these rows ask for, and everything that is wrong with them. Changes nothing.
     *
     * @param importId of the file, for what must happen once
     */
    Plan plan(Actor by, UUID importId, List<FileRow> rows);
}
