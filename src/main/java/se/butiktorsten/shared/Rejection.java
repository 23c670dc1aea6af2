package se.butiktorsten.shared;

import java.util.List;
import java.util.Map;

/**
 * "The business says no": a refusal that people meet, with a code for its text and facts for the blanks in it. It rolls
 * the transaction back, so a refused action has changed nothing.
 *
 * <p>The code {@code stock.not-enough} has its texts under {@code stock.not-enough.title} and
 * {@code stock.not-enough.detail} in the stock feature's messages, in Swedish and English, and its explanation at
 * {@code /problems/stock.not-enough}.
 */
public abstract class Rejection extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final int status;
    private final transient Map<String, Object> facts;

    /**
     * @param status the HTTP status that says the same: 404, 409, 422 …
     * @param facts what fills the blanks of the text, by name; no personal data
     */
    protected Rejection(String code, int status, Map<String, Object> facts) {
        super(code + " " + facts);
        this.code = code;
        this.status = status;
        this.facts = Map.copyOf(facts);
    }

    public String code() {
        return code;
    }

    public int status() {
        return status;
    }

    public Map<String, Object> facts() {
        return facts;
    }

    /** The single faults behind this refusal, where there are several to be named at once; otherwise empty. */
    public List<Fault> faults() {
        return List.of();
    }
}
