package se.butiktorsten.sales;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which line or which payment: of which sale, at which place. What JPA finds one by. */
class ReceiptPosition implements Serializable {

    private static final long serialVersionUID = 1L;

    String sale = "";
    int position;

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ReceiptPosition there && there.sale.equals(sale) && there.position == position;
    }

    @Override
    public int hashCode() {
        return Objects.hash(sale, position);
    }

    ReceiptPosition() {} // for JPA
}
