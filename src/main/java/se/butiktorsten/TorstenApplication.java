package se.butiktorsten;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;

/** Switches JAX-RS on for pages and for the API; resources are found by scanning. */
@ApplicationPath("/")
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Torsten",
                        version = "1",
                        description = "Graded task, production, stock, shop, sale, revenue: the whole route as JSON."
                                + " Money is whole öre, quantities are thousandths of the unit.",
                        license = @License(name = "Apache-2.0")))
public class TorstenApplication extends Application {}
