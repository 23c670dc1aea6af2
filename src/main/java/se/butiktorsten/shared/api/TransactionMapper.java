package se.butiktorsten.shared.api;

import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** The container maps this exception itself, to an HTML 500, unless a mapper names it exactly. */
@Provider
public class TransactionMapper implements ExceptionMapper<TransactionalException> {

    @Inject
    Answers answers;

    @Override
    public Response toResponse(TransactionalException trouble) {
        return answers.to(trouble);
    }
}
