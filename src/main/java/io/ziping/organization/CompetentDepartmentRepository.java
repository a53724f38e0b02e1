package io.ziping.organization;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface CompetentDepartmentRepository extends Repository<CompetentDepartment, Long> {

    Optional<CompetentDepartment> findByName(String name);

    CompetentDepartment save(CompetentDepartment department);
}
