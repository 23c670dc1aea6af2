package se.butiktorsten.labels.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.catalog.Catalog;
import se.butiktorsten.identity.Caller;
import se.butiktorsten.labels.LabelJob;
import se.butiktorsten.labels.LabelPaper;
import se.butiktorsten.labels.LabelPress;
import se.butiktorsten.shared.NotFound;
import se.butiktorsten.shared.web.Form;

/** Labels as a PDF. Reading changes nothing, so it is asked for by address alone. */
@Path("api/labels")
@RequestScoped
@Tag(name = "labels")
public class LabelResource {

    private static final Pattern LINE = Pattern.compile("(.{1,40}):(\\d{1,3})");

    @Inject
    Caller caller;

    @Inject
    LabelPress press;

    @Inject
    Catalog catalog;

    /**
     * The labels: {@code line=BA-001:24} for 24 of a product, as often as there are products; {@code lot=7:24} for 24
     * with the number and days of a lot; {@code paper} is SHEET or ROLL, {@code start} the first label of a sheet to print on,
     * {@code english=true} puts the English name too.
     */
    @GET
    @Produces({"application/pdf", MediaType.APPLICATION_JSON})
    public Response labels(
            @QueryParam("line") @Nullable List<String> lines,
            @QueryParam("lot") @Nullable List<String> lots,
            @QueryParam("paper") @DefaultValue("SHEET") String paper,
            @QueryParam("start") @DefaultValue("1") String start,
            @QueryParam("english") @DefaultValue("false") String english) {
        Form form = Form.empty().with("paper", paper).with("start", start).with("english", english);
        LabelJob job = form.read(f -> new LabelJob(
                wanted(f, lines == null ? List.of() : lines, lots == null ? List.of() : lots),
                f.choice("paper", LabelPaper.class),
                (int) f.whole("start", 1, LabelPaper.SHEET.onOne()),
                f.ticked("english")));
        return Response.ok(press.print(caller.actor(), job), "application/pdf").build();
    }

    private List<LabelJob.Line> wanted(Form form, List<String> lines, List<String> lots) {
        List<LabelJob.Line> wanted = new ArrayList<>();
        for (String line : lines) {
            Matcher parts = LINE.matcher(line);
            if (!parts.matches()) {
                form.note("line", "labels.fault.line");
                continue;
            }
            long product = catalog.productBySku(caller.actor(), parts.group(1))
                    .orElseThrow(() -> new NotFound("product", parts.group(1)))
                    .id();
            wanted.add(new LabelJob.Line(product, null, Integer.parseInt(parts.group(2)), "line"));
        }
        for (String lot : lots) {
            Matcher parts = LINE.matcher(lot);
            if (!parts.matches() || !parts.group(1).matches("\\d{1,18}")) {
                form.note("lot", "labels.fault.line");
                continue;
            }
            wanted.add(new LabelJob.Line(0, Long.valueOf(parts.group(1)), Integer.parseInt(parts.group(2)), "lot"));
        }
        return wanted;
    }
}
