-- Sessions of those who are signed in, in a schema of their own: they belong to no area, and every request reads them before it is
-- known for whom. Names and types are Spring Session's. The public role cannot open the schema.
create schema sessions;

create table sessions.session (
    primary_id char(36) primary key,
    session_id char(36) not null unique,
    creation_time bigint not null,
    last_access_time bigint not null,
    max_inactive_interval int not null,
    expiry_time bigint not null,
    principal_name varchar(100)
);
create index session_expiry on sessions.session (expiry_time);

create table sessions.session_attributes (
    session_primary_id char(36) not null references sessions.session (primary_id) on delete cascade,
    attribute_name varchar(200) not null,
    attribute_bytes bytea not null,
    primary key (session_primary_id, attribute_name)
);

revoke all on schema sessions from public;
grant usage on schema sessions to ${appRole};
grant select, insert, update, delete on sessions.session, sessions.session_attributes to ${appRole};

-- When somebody signed out everywhere: it ends the sessions that began before.
alter table account add column signed_out_at timestamptz;
