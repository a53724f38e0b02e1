package io.ziping.evaluation.scheme;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

public interface IndicatorClassRepository extends Repository<IndicatorClass, Long> {

    @Query("""
            select c from IndicatorClass c join fetch c.parent d
            order by d.position, c.position
            """)
    List<IndicatorClass> findCategories();

    @Query("select c from IndicatorClass c join fetch c.parent where c.id = :id")
    Optional<IndicatorClass> findCategory(long id);

    /** The whole tree, first levels first. */
    @Query("select c from IndicatorClass c left join fetch c.parent order by c.position, c.id")
    List<IndicatorClass> findAll();

    IndicatorClass save(IndicatorClass node);

    void delete(IndicatorClass node);

    void flush();
}
