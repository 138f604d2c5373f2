package app.beatwright.account;

import org.springframework.data.repository.Repository;

interface FoundingRows extends Repository<Founding, Integer> {

    Founding save(Founding founding);
}
