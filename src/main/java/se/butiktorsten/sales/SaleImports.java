package se.butiktorsten.sales;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.butiktorsten.shared.Fault;

/** The imports of old receipts and the rows they refused. */
@ApplicationScoped
class SaleImports {

    @PersistenceContext
    EntityManager em;

    void add(SaleImport one) {
        em.persist(one);
    }

    Optional<SaleImport> find(UUID id) {
        return Optional.ofNullable(em.find(SaleImport.class, id.toString()));
    }

    /** Newest first. */
    List<SaleImport> latest(int most) {
        return em.createQuery("SELECT i FROM SaleImport i ORDER BY i.startedAtUtc DESC, i.id", SaleImport.class)
                .setMaxResults(most)
                .getResultList();
    }

    /** Those that wait or run. */
    List<SaleImport> underWay() {
        return em.createQuery("SELECT i FROM SaleImport i WHERE i.status IN (:waiting, :running)", SaleImport.class)
                .setParameter("waiting", ImportStatus.WAITING)
                .setParameter("running", ImportStatus.RUNNING)
                .getResultList();
    }

    void add(UUID importId, long rowNumber, RefusedRow row) {
        int position = 0;
        for (Fault fault : row.faults()) {
            em.persist(new RefusedCell(importId, rowNumber, ++position, row, fault));
        }
    }

    /** Refused rows in the order in which they were refused, with all their faults. */
    List<RefusedRow> refused(UUID importId, long skip, int most) {
        List<RefusedCell> cells = em.createQuery("""
                        SELECT c FROM RefusedCell c
                         WHERE c.importId = :id AND c.rowNumber > :skip AND c.rowNumber <= :last
                         ORDER BY c.rowNumber, c.position""", RefusedCell.class)
                .setParameter("id", importId.toString())
                .setParameter("skip", skip)
                .setParameter("last", skip + most)
                .getResultList();
        List<RefusedRow> rows = new ArrayList<>();
        for (int i = 0; i < cells.size(); ) {
            RefusedCell first = cells.get(i);
            List<Fault> faults = new ArrayList<>();
            for (; i < cells.size() && cells.get(i).rowNumber() == first.rowNumber(); i++) {
                faults.add(cells.get(i).fault());
            }
            rows.add(new RefusedRow(first.line(), first.receipt(), faults));
        }
        return rows;
    }

    /** The fingerprints of those of these receipts that are in the books, by receipt id. */
    Map<String, String> fingerprintsOf(List<String> saleIds) {
        Map<String, String> known = new HashMap<>();
        if (saleIds.isEmpty()) {
            return known;
        }
        for (Object[] sale : em.createQuery("SELECT s.id, s.contentHash FROM Sale s WHERE s.id IN :ids", Object[].class)
                .setParameter("ids", saleIds)
                .getResultList()) {
            known.put((String) sale[0], (String) sale[1]);
        }
        return known;
    }

    /** Remembers the highest number that a historic till has given. */
    void numbered(String tillCode, long number) {
        em.createQuery(
                        "UPDATE TillRegister t SET t.lastNumber = :number WHERE t.code = :code AND t.lastNumber < :number")
                .setParameter("number", number)
                .setParameter("code", tillCode)
                .executeUpdate();
    }
}
