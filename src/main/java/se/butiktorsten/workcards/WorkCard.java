package se.butiktorsten.workcards;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** How one step of a product is done, move by move (arbetskort). Begins when first written; written anew as a whole. */
@Entity
@Table(name = "work_card")
public class WorkCard {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "product_id", updatable = false)
    private long productId;

    @Column(name = "step_name", updatable = false)
    private String stepName;

    @Column(name = "written_by")
    private String writtenBy;

    @OneToMany(mappedBy = "card", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<CardMove> moves = new ArrayList<>();

    @Version
    private long version;

    WorkCard(long productId, String stepName, List<MoveDraft> moves, String by) {
        this.productId = productId;
        this.stepName = stepName;
        this.writtenBy = by;
        write(moves, by);
    }

    public long productId() {
        return productId;
    }

    /** The step's name in Swedish, by which the card finds it in every revision of the recipe. */
    public String stepName() {
        return stepName;
    }

    /** In the order they are done. */
    public List<CardMove> moves() {
        return moves.stream()
                .sorted(Comparator.comparingInt(CardMove::position))
                .toList();
    }

    /** The languages in which every move is written. */
    public Set<CardLanguage> languages() {
        Set<CardLanguage> whole = EnumSet.allOf(CardLanguage.class);
        moves.forEach(move -> whole.retainAll(move.inOthers().keySet()));
        return whole;
    }

    /** The log-in name of who wrote it last. */
    public String writtenBy() {
        return writtenBy;
    }

    public long version() {
        return version;
    }

    void forgetMoves() {
        moves.clear();
    }

    void write(List<MoveDraft> drafts, String by) {
        for (MoveDraft draft : drafts) {
            moves.add(new CardMove(this, moves.size() + 1, draft));
        }
        writtenBy = by;
    }

    @Override
    public String toString() {
        return "work card " + id;
    }

    protected WorkCard() {} // for JPA
}
