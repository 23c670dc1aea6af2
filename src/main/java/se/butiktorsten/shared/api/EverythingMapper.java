package se.butiktorsten.shared.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Hands everything that a resource throws to {@link Answers}. */
@Provider
public class EverythingMapper implements ExceptionMapper<Throwable> {

    @Inject
    Answers answers;

    @Override
    public Response toResponse(Throwable trouble) {
        return answers.to(trouble);
    }
}
