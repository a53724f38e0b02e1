package io.ziping.organization;

import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface CompetentDepartmentRepository extends Repository<CompetentDepartment, Long> {

    Optional<CompetentDepartment> findById(long id);

    Optional<CompetentDepartment> findByName(String name);

    /** Does nothing, after the other's transaction has ended, when somebody else adds the same one. */
    @Modifying
    @Query(nativeQuery = true, value = "insert into competent_department (name) values (:name) on conflict do nothing")
    void addIfNew(String name);
}
