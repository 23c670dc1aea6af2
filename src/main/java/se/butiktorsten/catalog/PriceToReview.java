package se.butiktorsten.catalog;

import se.butiktorsten.shared.Money;

/**
 * What a change of the VAT rate does to a product's price.
 *
 * @param price as it stands, VAT included; it stays until somebody changes it
 * @param netBefore what it leaves excluding VAT before the change
 * @param netAfter what it leaves afterwards, if the price stays
 * @param priceForSameNet what the price would have to be for the net to stay, VAT included, rounded to whole öre
 */
public record PriceToReview(Product product, Money price, Money netBefore, Money netAfter, Money priceForSameNet) {}
