package se.butiktorsten.shared.api;

import jakarta.json.JsonObject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Where the API takes one JSON object, a list, a text or a number is malformed. Without this the container calls the
 * method with something that does not fit and answers with its own 500.
 */
@Provider
public class OneObject implements ReaderInterceptor {

    @Override
    public @Nullable Object aroundReadFrom(ReaderInterceptorContext call) throws IOException {
        Object body = call.proceed();
        if (call.getType() == JsonObject.class && body != null && !(body instanceof JsonObject)) {
            throw new BadRequestException();
        }
        return body;
    }
}
