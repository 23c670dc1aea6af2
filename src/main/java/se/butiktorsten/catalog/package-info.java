/**
 * What we make and sell, what it is made of and how: articles with their price history and photo, VAT rates by date, and
 * recipes of graded steps.
 *
 * <p>Words: a <em>product</em> is an article of one of three {@linkplain se.butiktorsten.catalog.ProductKind kinds}: what
 * is for sale has a shelf price with VAT in it and a VAT category; a half-made thing (dough) and a <em>material</em>
 * (flour) have none; a material has a supplier and what was paid the last time. A <em>recipe</em>
 * is an ordered list of <em>task steps</em> and a {@linkplain se.butiktorsten.catalog.BillOfMaterials bill} of what they
 * use, of materials and half-made things that may have recipes of their own; each step has a {@link se.butiktorsten.catalog.DemandProfile} of eight demands,
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
 *   <li>Only what is for sale has a price or is ever on sale; the database refuses anything else.
 *   <li>Nothing is made of itself, however many recipes lie between.
 *   <li>Amounts and costs are reckoned exactly through every level and rounded once.
 *   <li>A photo is decoded and drawn anew before it is kept, so that nothing but the picture remains of the file.
 * </ol>
 *
 * <p>The doors are {@link se.butiktorsten.catalog.Catalog}, {@link se.butiktorsten.catalog.MaterialRegister} for what is
 * not for sale, {@link se.butiktorsten.catalog.MaterialCosts} for what it costs,
 * {@link se.butiktorsten.catalog.FoodDeclarations} for what must be said of food and, for leaders who look for tasks, compare and adapt them, {@link se.butiktorsten.catalog.TaskLibrary}. The first is called by stock, production, tasks, sales and finance,
 * and knows none of them.
 */
@NullMarked
package se.butiktorsten.catalog;

import org.jspecify.annotations.NullMarked;
