-- How an area's public pages look: a row from the first time that somebody saves it. All of the logo, or nothing of it.
-- The address goes with the area's id, so that nobody can put a logo onto another area's pages.
alter table local_area add unique (id, slug);

create table area_brand (
    id uuid primary key,
    area_id uuid not null unique,
    area_slug text not null unique,
    accent text check (accent ~ '^#[0-9a-f]{6}$'),
    logo bytea check (length(logo) between 1 and 30720),
    logo_hash text check (logo_hash ~ '^[0-9a-f]{32}$'),
    logo_width integer check (logo_width between 1 and 400),
    logo_height integer check (logo_height between 1 and 96),
    logo_alt text check (length(logo_alt) between 1 and 120),
    version bigint not null,
    unique (area_id, id),
    check (num_nulls(logo, logo_hash, logo_width, logo_height, logo_alt) in (0, 5)),
    foreign key (area_id, area_slug) references local_area (id, slug)
);
call wall_in('area_brand', 'false', 'select, insert, update');
call keep_past('area_brand');

create policy published on area_brand for select to ${publicRole} using (true);
grant select (area_slug, accent, logo, logo_hash, logo_width, logo_height, logo_alt) on area_brand to ${publicRole};
