package se.butiktorsten.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import se.butiktorsten.shared.photo.Photo;

/** The bytes of a product's photo, in a table of their own so that a product is read without them. */
@Entity
@Table(name = "product_photo")
class ProductPhoto {

    @Id
    @Column(name = "product_id")
    private long productId;

    private byte[] jpeg;

    ProductPhoto(long productId, Photo photo) {
        this.productId = productId;
        this.jpeg = photo.jpeg();
    }

    Photo photo() {
        return Photo.kept(jpeg);
    }

    void becomes(Photo photo) {
        this.jpeg = photo.jpeg();
    }

    @Override
    public String toString() {
        return "photo of product " + productId;
    }

    protected ProductPhoto() {} // for JPA
}
