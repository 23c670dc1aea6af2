package se.butiktorsten.shared.api;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a JSON array or a bare word where an object belongs. The container would read it as it is, and then fail to
 * hand it to the method, past every mapper.
 */
@Provider
public class OnlyObjects implements ReaderInterceptor {

    @Override
    public @Nullable Object aroundReadFrom(ReaderInterceptorContext body) throws IOException {
        Object read = body.proceed();
        if (read != null && body.getType() == JsonObject.class && !(read instanceof JsonObject)) {
            throw new JsonException("An object was expected");
        }
        return read;
    }
}
