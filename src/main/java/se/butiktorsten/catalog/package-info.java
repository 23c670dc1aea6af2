/**
 * What we make and sell, and how it is made: products with their price history and photo, VAT rates by date, and recipes
 * of graded steps.
 *
 * <p>Words: a <em>product</em> has an article number, a shelf price with VAT in it and a VAT category. A <em>recipe</em>
 * is an ordered list of <em>task steps</em>; each has a {@link se.butiktorsten.catalog.DemandProfile} of eight demands,
 * which grades the task as arranged today and never the person.
 *
 * <p>Guarantees:
 *
 * <ol>
 *   <li>A recipe never changes. A new way of making the thing is a new revision; what was made by the old one still
 *       points at it.
 *   <li>Every price a product has had is kept, with the moment it began and who set it.
 *   <li>A VAT rate is looked up by category and day, never stored on a product; exactly one rate holds on any day from
 *       2016 on.
 *   <li>A photo is decoded and drawn anew before it is kept, so that nothing but the picture remains of the file.
 * </ol>
 *
 * <p>The doors are {@link se.butiktorsten.catalog.Catalog} and, for leaders who look for tasks, compare and adapt them,
 * {@link se.butiktorsten.catalog.TaskLibrary}. The first is called by stock, production, tasks, sales and finance,
 * and knows none of them.
 */
@NullMarked
package se.butiktorsten.catalog;

import org.jspecify.annotations.NullMarked;
