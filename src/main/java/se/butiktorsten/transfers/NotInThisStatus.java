package se.butiktorsten.transfers;

import java.util.Map;
import se.butiktorsten.shared.Rejection;

/** The list has gone too far, or not far enough, for that. Answered with 409; nothing has changed. */
public final class NotInThisStatus extends Rejection {

    private static final long serialVersionUID = 1L;

    NotInThisStatus(PickList list) {
        super(code(list.status()), 409, Map.of("list", list.id(), "by", list.lastBy(), "when", list.lastAt()));
    }

    private static String code(PickStatus status) {
        return switch (status) {
            case PICKING -> "transfers.is-being-picked";
            case ON_ITS_WAY -> "transfers.is-on-its-way";
            case RECEIVED -> "transfers.is-received";
            case CALLED_OFF -> "transfers.is-called-off";
        };
    }
}
