package se.butiktorsten.exchange.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.exchange.ListImport;
import se.butiktorsten.exchange.ListKind;
import se.butiktorsten.exchange.Preview;
import se.butiktorsten.shared.web.Language;
import se.butiktorsten.shared.web.Texts;

/**
 * A list that was sent, with what it would change.
 *
 * @param fingerprint to be sent with the request to carry it out; absent when it has been
 * @param same how many entries change nothing; they are not in {@code entries}
 */
public record PreviewJson(
        UUID id,
        ListKind kind,
        @Nullable Instant doneAt,
        int added,
        int changed,
        @Nullable String fingerprint,
        long same,
        List<EntryJson> entries,
        List<FaultJson> faults) {

    /** An entry that is new or would change. */
    public record EntryJson(
            long line, String sku, String name, Preview.State state, List<DifferenceJson> differences) {}

    /** A cell that would change. */
    public record DifferenceJson(String column, String before, String after) {}

    /** What is wrong with a cell, in words. */
    public record FaultJson(long line, String column, String code, String text) {}

    static PreviewJson of(ListImport sent, @Nullable Preview preview, Language language) {
        if (preview == null) {
            return new PreviewJson(
                    sent.id(), sent.kind(), sent.doneAt(), sent.added(), sent.changed(), null, 0, List.of(), List.of());
        }
        return new PreviewJson(
                sent.id(),
                sent.kind(),
                null,
                (int) preview.count(Preview.State.NEW),
                (int) preview.count(Preview.State.CHANGED),
                preview.fingerprint(),
                preview.count(Preview.State.SAME),
                preview.entries().stream()
                        .filter(entry -> entry.state() != Preview.State.SAME)
                        .map(PreviewJson::entry)
                        .toList(),
                preview.faults().stream()
                        .map(found -> new FaultJson(
                                found.line(),
                                found.column(),
                                found.fault().code(),
                                Texts.get(
                                        language,
                                        found.fault().code(),
                                        found.fault().facts())))
                        .toList());
    }

    private static EntryJson entry(Preview.Entry entry) {
        return new EntryJson(
                entry.line(),
                entry.sku(),
                entry.name(),
                entry.state(),
                entry.differences().stream()
                        .map(one -> new DifferenceJson(one.column(), one.before(), one.after()))
                        .toList());
    }
}
