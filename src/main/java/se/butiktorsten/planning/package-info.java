/**
 * What to make next: the shop's shelf against what it sells, what is on its way and what somebody waits for.
 *
 * <p>Words: a {@link se.butiktorsten.planning.ShopLevel} says at how few the shop wants more (beställningspunkt) and how
 * many it wants to have (påfyllnad); a {@link se.butiktorsten.planning.Situation} is all that is known of a product; a
 * {@link se.butiktorsten.planning.Proposal} is what {@link se.butiktorsten.planning.Refill} makes of it, with its reasons.
 * A {@link se.butiktorsten.planning.ShopWish} (önskan) is so many more that the shop asks for; an order or "not now" answers
 * it.
 *
 * <p>Guarantees:
 *
 * <ol>
 *   <li>A proposal is a pure function of what is known: the same situation gives the same one, in whole thousandths.
 *   <li>Nothing is planned until a leader has chosen it; what is chosen becomes orders all at once, or none does, and once
 *       however often it is sent.
 *   <li>A product has one open wish at most; asking again takes its place. An answer stands, and no wish that a leader has
 *       not seen as it is gets one.
 *   <li>The number of queries does not grow with the number of products.
 * </ol>
 *
 * <p>The doors are {@link se.butiktorsten.planning.WhatToMake} for who makes and {@link se.butiktorsten.planning.WishList}
 * for who asks. Reads the stock, the catalogue and what customers wait for, plans by the door of production.
 */
@NullMarked
package se.butiktorsten.planning;

import org.jspecify.annotations.NullMarked;
