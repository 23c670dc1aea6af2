package se.butiktorsten.catalog.api;

import static se.butiktorsten.identity.Role.ACTIVITY_LEADER;
import static se.butiktorsten.identity.Role.ADMIN;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.catalog.Catalog;
import se.butiktorsten.catalog.CatalogForms;
import se.butiktorsten.catalog.MaterialDraft;
import se.butiktorsten.catalog.MaterialRegister;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.identity.Caller;
import se.butiktorsten.identity.ChangedBy;
import se.butiktorsten.shared.NotFound;
import se.butiktorsten.shared.web.Form;

/** Materials and half-made things, by article number, with what was paid for them. Money is whole öre without VAT. */
@Path("api/materials")
@ChangedBy({ACTIVITY_LEADER, ADMIN})
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "materials")
public class MaterialResource {

    @Inject
    Caller caller;

    @Inject
    Catalog catalog;

    @Inject
    MaterialRegister materials;

    /** Every material and half-made thing by article number. */
    @GET
    public List<MaterialJson> materials() {
        return materials.withCosts(caller.actor()).stream()
                .map(MaterialJson::of)
                .toList();
    }

    /**
     * Puts in a new one: {@code name}, {@code nameEn}, {@code kind} (MATERIAL or FOR_USE), {@code workshop}, {@code unit},
     * {@code supplier}, {@code paidOre}, {@code paidForThousandths}. 201 when it is new, 200 when the very same is there
     * already, 409 when the number is taken by another.
     */
    @PUT
    @Path("{sku}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(@PathParam("sku") String sku, @Nullable JsonObject body) {
        Actor by = caller.actor();
        MaterialDraft draft = Form.of(body).read(form -> CatalogForms.material(form, sku, CatalogForms::buyingInOre));
        boolean isNew = catalog.productBySku(by, sku).isEmpty();
        Product added = materials.add(by, draft);
        return Response.status(isNew ? 201 : 200).entity(MaterialJson.of(added)).build();
    }

    /**
     * Renames it or says where it is bought: {@code name}, {@code nameEn}, {@code supplier}, {@code paidOre},
     * {@code paidForThousandths}, {@code version}.
     */
    @PUT
    @Path("{sku}/description")
    @Consumes(MediaType.APPLICATION_JSON)
    public MaterialJson change(@PathParam("sku") String sku, @Nullable JsonObject body) {
        record Sent(CatalogForms.Names names, MaterialDraft.Buying buying, long version) {}
        Product product = catalog.productBySku(caller.actor(), sku).orElseThrow(() -> new NotFound("material", sku));
        Sent sent = Form.of(body)
                .read(form -> new Sent(
                        CatalogForms.names(form),
                        CatalogForms.buyingInOre(form),
                        form.whole("version", 0, Long.MAX_VALUE)));
        return MaterialJson.of(materials.change(
                caller.actor(),
                product.id(),
                sent.names().swedish(),
                sent.names().english(),
                sent.buying(),
                sent.version()));
    }
}
