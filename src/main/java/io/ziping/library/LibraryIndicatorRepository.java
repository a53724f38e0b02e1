package io.ziping.library;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface LibraryIndicatorRepository extends Repository<LibraryIndicator, Long> {

    Optional<LibraryIndicator> findById(long id);

    @Query("select i from LibraryIndicator i where i.categoryId = :category and i.nameKey = :key")
    Optional<LibraryIndicator> findNamed(long category, String key);

    @Query("select i from LibraryIndicator i")
    List<LibraryIndicator> findAll();

    long count();

    LibraryIndicator save(LibraryIndicator indicator);

    void flush();
}
