package se.butiktorsten.workcards.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.identity.Caller;
import se.butiktorsten.identity.ChangedBy;
import se.butiktorsten.identity.NotAllowed;
import se.butiktorsten.identity.Role;
import se.butiktorsten.shared.ChangedMeanwhile;
import se.butiktorsten.shared.NotFound;
import se.butiktorsten.shared.photo.Photo;
import se.butiktorsten.shared.photo.UnusablePhoto;
import se.butiktorsten.shared.web.Form;
import se.butiktorsten.shared.web.Rows;
import se.butiktorsten.shared.web.Screen;
import se.butiktorsten.workcards.CardBox;
import se.butiktorsten.workcards.CardBox.CardOfStep;
import se.butiktorsten.workcards.CardLanguage;
import se.butiktorsten.workcards.CardMove;
import se.butiktorsten.workcards.MoveDraft;
import se.butiktorsten.workcards.MovePhoto;
import se.butiktorsten.workcards.Pictogram;
import se.butiktorsten.workcards.WorkCard;

/** A work card: one move a screen, with as little else on it as can be; the form to write it; the booklet. */
@Path("arbetskort/{step: \\d{1,18}}")
@RequestScoped
@ChangedBy(Role.ACTIVITY_LEADER)
public class CardPages {

    private static final int YEAR = 365 * 24 * 60 * 60;

    @Inject
    Screen screen;

    @Inject
    Caller caller;

    @Inject
    CardBox box;

    @Context
    UriInfo address;

    @Context
    ServletContext files;

    @PathParam("step")
    long stepId;

    /**
     * One move of a card.
     *
     * @param move null when there is no card yet, or when all moves are done
     * @param number of the move, from 1; one more than there are when all are done
     */
    public record CardScreen(
            CardOfStep of,
            @Nullable CardMove move,
            int number,
            @Nullable CardLanguage language,
            boolean mayWrite) {

        /** The address of another move in the same language. */
        public String at(int number) {
            return at(number, language);
        }

        public String at(int number, @Nullable CardLanguage other) {
            return "/arbetskort/" + of.step().id() + "?moment=" + number
                    + (other == null ? "" : "&sprak=" + other.tag());
        }
    }

    /** The card being written. */
    public record CardForm(CardOfStep of, Form form, int moves) {

        /** The prefix of a move's fields, counted from 0. */
        public String move(int index) {
            return "moves[" + index + "].";
        }

        /** Whether a description was held back for its words, which the writer may stand by. */
        public boolean asksAboutWords() {
            return form.faults().stream().anyMatch(MovePhoto::isHeldBackForWords);
        }

        /** Whether a text in another language needs putting right, so that these are shown unfolded. */
        public boolean isFaulty(int index) {
            return form.faults().stream()
                    .anyMatch(fault -> fault.field().startsWith(move(index) + "words")
                            && !fault.field().equals(move(index) + "words"));
        }
    }

    @GET
    public Response card(@QueryParam("moment") @Nullable String moment, @QueryParam("sprak") @Nullable String sprak) {
        CardOfStep of = box.of(caller.actor(), stepId);
        WorkCard card = of.card();
        CardLanguage language = language(card, sprak);
        boolean mayWrite = caller.actor().isAnyOf(Role.ACTIVITY_LEADER);
        if (card == null) {
            return screen.show("workcards/card.jte", new CardScreen(of, null, 1, null, mayWrite));
        }
        List<CardMove> moves = card.moves();
        int number = moment != null && moment.matches("\\d{1,2}") ? Integer.parseInt(moment) : 1;
        number = Math.max(1, Math.min(number, moves.size() + 1));
        CardMove move = number <= moves.size() ? moves.get(number - 1) : null;
        return screen.show("workcards/card.jte", new CardScreen(of, move, number, language, mayWrite));
    }

    /** The booklet on A4, with a code on its first page that opens the card on a screen. */
    @GET
    @Path("hafte.pdf")
    public Response booklet(@QueryParam("sprak") @Nullable String sprak) {
        CardOfStep of = box.of(caller.actor(), stepId);
        WorkCard card = of.card();
        if (card == null) {
            throw new NotFound("work-card", stepId);
        }
        String onScreen = address.getBaseUriBuilder()
                .path("arbetskort")
                .path(String.valueOf(stepId))
                .build()
                .toString();
        byte[] pdf = new Booklet(
                        of, card, language(card, sprak), screen.language(), onScreen, this::drawing, this::photograph)
                .pdf();
        return Response.ok(pdf, "application/pdf")
                .header("Content-Disposition", "inline; filename=\"arbetskort-" + stepId + ".pdf\"")
                .build();
    }

    private byte[] photograph(String sha256) {
        return box.photo(caller.actor(), sha256)
                .orElseThrow(() -> new NotFound("photo", sha256))
                .jpeg();
    }

    private byte[] drawing(Pictogram pictogram) {
        try (InputStream svg = files.getResourceAsStream("/assets/icons/" + pictogram.drawing() + ".svg")) {
            if (svg == null) {
                throw new IllegalStateException("There is no drawing " + pictogram.drawing());
            }
            return svg.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GET
    @Path("skriv")
    public Response write() {
        mustMayWrite();
        CardOfStep of = box.of(caller.actor(), stepId);
        return form(of, typed(of.card()));
    }

    /** Saves, or rearranges the moves and shows the form again, as the pressed button says. */
    @POST
    @Path("skriv")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response write(List<EntityPart> parts) {
        SentCard sent = SentCard.of(parts);
        Form form = Form.of(sent.fields());
        CardOfStep of = box.of(caller.actor(), stepId);
        return screen.attempt(
                form,
                () -> {
                    keepPhotos(form, sent.files());
                    Form rearranged = form.faults().isEmpty() ? rows(form).rearranged() : null;
                    if (rearranged != null) {
                        return form(of, rearranged);
                    }
                    Typed typed = form.read(Typed::read);
                    box.write(caller.actor(), stepId, typed.moves(), typed.version());
                    return screen.go("/arbetskort/" + stepId, "workcards.written");
                },
                () -> form(of, renewed(form, of)));
    }

    /**
     * Keeps the chosen photos and writes their hashes into the form, so that rows may be moved and the form shown again
     * without choosing anew; takes away those that were ticked.
     */
    private void keepPhotos(Form form, Map<String, EntityPart> files) {
        for (int i = 0; i < rows(form).count(); i++) {
            String row = "moves[" + i + "].";
            EntityPart chosen = files.get(row + "file");
            if (chosen != null) {
                try {
                    form.with(row + "photo", box.keepPhoto(caller.actor(), SentCard.photo(chosen)));
                } catch (UnusablePhoto no) {
                    form.note(
                            row + "file",
                            no.code() + ".detail",
                            "max",
                            no.facts().getOrDefault("max", ""));
                }
            } else if (form.value(row + "noPhoto").equals("true")) {
                form.with(row + "photo", "").with(row + "alt", "");
            }
            form.with(row + "noPhoto", "");
        }
    }

    /** A photo of a move. Its address is its hash, so browsers may keep it. */
    @GET
    @Path("foto/{photo}")
    public Response photo(@PathParam("photo") String sha256) {
        Photo photo = box.photo(caller.actor(), sha256).orElseThrow(() -> new NotFound("photo", sha256));
        CacheControl keep = new CacheControl();
        keep.setPrivate(true);
        keep.setMaxAge(YEAR);
        return Response.ok(photo.jpeg(), "image/jpeg")
                .cacheControl(keep)
                .tag(photo.sha256())
                .build();
    }

    private record Typed(List<MoveDraft> moves, @Nullable Long version) {

        static Typed read(Form form) {
            List<MoveDraft> moves = new ArrayList<>();
            for (Form row : form.items("moves", CardBox.MOVES_MOST)) {
                Pictogram pictogram = row.choice("pictogram", Pictogram.class);
                String words = row.text("words", MoveDraft.LETTERS_MOST);
                Map<CardLanguage, String> others = new EnumMap<>(CardLanguage.class);
                for (CardLanguage language : CardLanguage.values()) {
                    String text = row.optionalText("words" + language.name(), MoveDraft.LETTERS_MOST);
                    if (text != null) {
                        others.put(language, text);
                    }
                }
                String photo = row.value("photo");
                String alt = row.value("alt");
                moves.add(new MoveDraft(
                        pictogram,
                        words,
                        others,
                        photo.isEmpty() ? null : new MovePhoto(photo, alt, form.ticked("keepWords"))));
            }
            long version = form.whole("version", -1, Long.MAX_VALUE / 10, -1);
            return new Typed(moves, version < 0 ? null : version);
        }
    }

    private static Form typed(@Nullable WorkCard card) {
        if (card == null) {
            return Form.empty().with("moves#", 3);
        }
        Form form = Form.empty()
                .with("version", card.version())
                .with("moves#", card.moves().size());
        for (CardMove move : card.moves()) {
            String row = "moves[" + (move.position() - 1) + "].";
            form.with(row + "pictogram", move.pictogram()).with(row + "words", move.words());
            move.photo()
                    .ifPresent(photo -> form.with(row + "photo", photo.sha256()).with(row + "alt", photo.alt()));
            move.inOthers().forEach((language, text) -> form.with(row + "words" + language.name(), text));
        }
        return form;
    }

    /** After somebody else was faster, what was typed replaces theirs, if it is sent once more. */
    private static Form renewed(Form form, CardOfStep of) {
        WorkCard card = of.card();
        if (form.refusal() instanceof ChangedMeanwhile && card != null) {
            form.with("version", card.version());
        }
        return form;
    }

    private Response form(CardOfStep of, Form form) {
        int moves = rows(form).count();
        return screen.show("workcards/write.jte", new CardForm(of, form, moves));
    }

    private static Rows rows(Form form) {
        return new Rows(form, "moves", 1, CardBox.MOVES_MOST);
    }

    /** The language asked for, if the card is written in it. */
    private static @Nullable CardLanguage language(@Nullable WorkCard card, @Nullable String tag) {
        if (card == null || tag == null) {
            return null;
        }
        return card.languages().stream()
                .filter(language -> language.tag().equals(tag.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse(null);
    }

    private void mustMayWrite() {
        if (!caller.actor().isAnyOf(Role.ACTIVITY_LEADER)) {
            throw new NotAllowed();
        }
    }
}
