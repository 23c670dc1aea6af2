package se.butiktorsten.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One line of a recipe's bill of materials, as it is kept; read as {@link BillOfMaterials.Line}. Never changes. */
@Entity
@Table(name = "recipe_material")
class RecipeMaterial {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "recipe_id", updatable = false)
    private long recipeId;

    @Column(updatable = false)
    private int position;

    @Column(name = "article_id", updatable = false)
    private long articleId;

    @Column(updatable = false)
    private long amount;

    @Column(updatable = false)
    private int step;

    RecipeMaterial(Recipe recipe, int position, BillDraft.Line line) {
        this.recipeId = recipe.id();
        this.position = position;
        this.articleId = line.articleId();
        this.amount = line.amount().thousandths();
        this.step = line.step();
    }

    @Override
    public String toString() {
        return "recipe material " + id;
    }

    protected RecipeMaterial() {} // for JPA
}
