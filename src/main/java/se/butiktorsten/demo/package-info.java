/**
 * A small believable world for demonstrations, made through the same doors that people use, at the first start with an
 * empty database. Nobody uses this package; it may use everybody's door.
 *
 * <p>Words: the {@link se.butiktorsten.demo.DemoWorld} is the start-up that makes it; {@code Goods}, {@code People},
 * {@code Workshops}, {@code Counter} and {@code Neighbours} each make their part of it. Days are counted from the clock,
 * so that there is always something to do today; everything else is the same every time.
 *
 * <p>People, shops and figures are made up. Addresses say that they are examples, organisation numbers only look right.
 */
@NullMarked
package se.butiktorsten.demo;

import org.jspecify.annotations.NullMarked;
