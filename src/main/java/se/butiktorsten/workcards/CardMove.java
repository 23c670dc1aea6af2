package se.butiktorsten.workcards;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One move of a work card (delmoment): a pictogram, at most eight words, and perhaps a photo. Written with its card, never changed. */
@Entity
@Table(name = "work_card_move")
public class CardMove {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "card_id", updatable = false)
    private WorkCard card;

    @Column(updatable = false)
    private int position;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Pictogram pictogram;

    @Column(updatable = false)
    private String words;

    @Column(name = "photo_sha256", updatable = false)
    private @Nullable String photoSha256;

    @Column(name = "photo_alt", updatable = false)
    private @Nullable String photoAlt;

    @ElementCollection
    @CollectionTable(name = "work_card_words", joinColumns = @JoinColumn(name = "move_id"))
    @MapKeyColumn(name = "language")
    @Column(name = "words")
    private Map<String, String> inOthers = new HashMap<>();

    CardMove(WorkCard card, int position, MoveDraft draft) {
        this.card = card;
        this.position = position;
        this.pictogram = draft.pictogram();
        this.words = draft.words();
        MovePhoto photo = draft.photo();
        this.photoSha256 = photo == null ? null : photo.sha256();
        this.photoAlt = photo == null ? null : photo.alt();
        draft.inOthers().forEach((language, text) -> inOthers.put(language.name(), text));
    }

    /** 1, 2, 3 … */
    public int position() {
        return position;
    }

    public Pictogram pictogram() {
        return pictogram;
    }

    /** What to do, in Swedish. */
    public String words() {
        return words;
    }

    /** The photo that it shows besides the pictogram, and what that shows in words. */
    public Optional<MovePhoto> photo() {
        return photoSha256 == null || photoAlt == null
                ? Optional.empty()
                : Optional.of(new MovePhoto(photoSha256, photoAlt, true));
    }

    /** The same in another language; empty when nobody has written it, and for Swedish. */
    public Optional<String> in(@Nullable CardLanguage language) {
        return language == null ? Optional.empty() : Optional.ofNullable(inOthers.get(language.name()));
    }

    /** Everything that is written in other languages. */
    public Map<CardLanguage, String> inOthers() {
        Map<CardLanguage, String> texts = new EnumMap<>(CardLanguage.class);
        inOthers.forEach((language, text) -> texts.put(CardLanguage.valueOf(language), text));
        return texts;
    }

    protected CardMove() {} // for JPA
}
