package se.butiktorsten.sales;

/** What a receipt stands for. */
public enum SaleKind {
    /** Goods left the shop: two loaves, 110 kr. */
    SALE,
    /** Goods came back: the receipt points at the sale and its amounts are negative. */
    RETURN
}
