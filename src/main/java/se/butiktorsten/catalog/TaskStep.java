package se.butiktorsten.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.shared.db.Codes;

/**
 * One step of a recipe: what to do, what it demands, and what somebody must have been given before it may be theirs.
 * Never changes; a new way of doing it is a step of a new revision.
 */
@Entity
@Table(name = "task_step")
public class TaskStep {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "recipe_id", updatable = false)
    private Recipe recipe;

    @Column(updatable = false)
    private int position;

    @Column(updatable = false)
    private String name;

    @Column(name = "name_en", updatable = false)
    private String nameEn;

    @Column(updatable = false)
    private int minutes;

    @Column(updatable = false)
    private int seats;

    @Column(name = "physical_load", updatable = false)
    private int physicalLoad;

    @Column(name = "fine_precision", updatable = false)
    private int finePrecision;

    @Column(name = "steps_sequence", updatable = false)
    private int stepsSequence;

    @Column(name = "attention_stamina", updatable = false)
    private int attentionStamina;

    @Column(name = "problem_change", updatable = false)
    private int problemChange;

    @Column(name = "language_numbers", updatable = false)
    private int languageNumbers;

    @Column(name = "social_contact", updatable = false)
    private int socialContact;

    @Column(name = "pace_responsibility", updatable = false)
    private int paceResponsibility;

    @Enumerated(EnumType.STRING)
    @Column(name = "safety_class", updatable = false)
    private SafetyClass safetyClass;

    @Column(updatable = false)
    private @Nullable String machine;

    @Column(updatable = false)
    private String environment;

    TaskStep(Recipe recipe, int position, StepDraft draft) {
        this.recipe = recipe;
        this.position = position;
        this.name = draft.name();
        this.nameEn = draft.nameEn();
        this.minutes = draft.minutes();
        this.seats = draft.seats();
        this.physicalLoad = draft.demands().physicalLoad();
        this.finePrecision = draft.demands().finePrecision();
        this.stepsSequence = draft.demands().stepsSequence();
        this.attentionStamina = draft.demands().attentionStamina();
        this.problemChange = draft.demands().problemChange();
        this.languageNumbers = draft.demands().languageNumbers();
        this.socialContact = draft.demands().socialContact();
        this.paceResponsibility = draft.demands().paceResponsibility();
        this.safetyClass = draft.safetyClass();
        this.machine = draft.machine();
        this.environment = Codes.kept(draft.environment());
    }

    public long id() {
        return id;
    }

    public long recipeId() {
        return recipe.id();
    }

    /** 1, 2, 3 … in the order they are done. */
    public int position() {
        return position;
    }

    /** What to do, in Swedish. */
    public String name() {
        return name;
    }

    public String nameEn() {
        return nameEn;
    }

    /** What to do, for a reader of this language: English for English, otherwise Swedish. */
    public String nameIn(Locale language) {
        return language.getLanguage().equals("en") ? nameEn : name;
    }

    /** How long it takes for one, about. */
    public int minutes() {
        return minutes;
    }

    /** How many can do it side by side. */
    public int seats() {
        return seats;
    }

    public DemandProfile demands() {
        return new DemandProfile(
                physicalLoad,
                finePrecision,
                stepsSequence,
                attentionStamina,
                problemChange,
                languageNumbers,
                socialContact,
                paceResponsibility);
    }

    public SafetyClass safetyClass() {
        return safetyClass;
    }

    /** The code of the machine it is done at; null when there is none. */
    public @Nullable String machine() {
        return machine;
    }

    public Set<EnvironmentFlag> environment() {
        return Codes.read(environment, EnvironmentFlag.class);
    }

    /** The step as it would be written today, to begin a new revision from. */
    public StepDraft asDraft() {
        return new StepDraft(name, nameEn, minutes, seats, demands(), safetyClass, machine, environment());
    }

    @Override
    public String toString() {
        return "task step " + id;
    }

    protected TaskStep() {} // for JPA
}
