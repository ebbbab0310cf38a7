-- What shows that something was done: a link, or a file whose bytes stand in a table of their own, so that lists never read them.
-- It is about a reference, an action, or an update of that action; those of updates carry the action too, and follow it wherever it goes.
create table evidence (
    id uuid primary key,
    area_id uuid not null,
    plan_id uuid not null,
    reference_id uuid,
    action_id uuid,
    update_id uuid,
    sequence bigint generated always as identity,
    name text not null check (length(name) between 1 and 200),
    internal boolean not null,
    link text check (link ~* '^https?://' and length(link) <= 2000),
    file_type text check (file_type in ('PDF', 'PNG', 'JPEG', 'DOCX', 'XLSX', 'PPTX', 'ODT', 'ODS', 'TEXT', 'CSV')),
    file_name text check (length(file_name) between 1 and 150),
    file_size integer check (file_size between 1 and 10485760),
    file_sha256 text check (file_sha256 ~ '^[0-9a-f]{64}$'),
    file_scanned boolean,
    added_by uuid not null,
    added_by_name text not null check (length(added_by_name) between 1 and 120),
    added_by_organisation text not null check (length(added_by_organisation) <= 1000),
    added_at timestamptz not null,
    unique (area_id, id),
    check (num_nonnulls(reference_id, action_id) = 1),
    check (update_id is null or action_id is not null),
    check (num_nonnulls(link, file_type) = 1),
    check (num_nulls(file_type, file_name, file_size, file_sha256, file_scanned) in (0, 5)),
    foreign key (area_id, plan_id) references improvement_plan (area_id, id),
    foreign key (area_id, reference_id) references reference (area_id, id),
    foreign key (area_id, action_id) references action (area_id, id),
    foreign key (area_id, update_id) references progress_update (area_id, id)
);
create index evidence_reference on evidence (area_id, reference_id, sequence);
create index evidence_action on evidence (area_id, action_id, sequence);
create index evidence_update on evidence (area_id, update_id);
create index evidence_plan on evidence (area_id, plan_id);
call wall_in('evidence', 'false', 'select, insert');

-- Bytes go where they must not be kept; what is known of them stays in evidence.
create table evidence_file (
    evidence_id uuid primary key,
    area_id uuid not null,
    content bytea not null check (length(content) between 1 and 10485760),
    foreign key (area_id, evidence_id) references evidence (area_id, id)
);
alter table evidence_file alter column content set storage external;
create index evidence_file_area on evidence_file (area_id, evidence_id);
call wall_in('evidence_file', 'false', 'select, insert, delete');

-- Withdrawn: nobody opens it any more. Removed: its bytes are gone for good. Both with a reason, each once.
create table evidence_step (
    id uuid primary key,
    area_id uuid not null,
    evidence_id uuid not null,
    kind text not null check (kind in ('WITHDRAWN', 'REMOVED')),
    reason text not null check (length(reason) between 1 and 1000),
    done_by uuid not null,
    done_by_name text not null check (length(done_by_name) between 1 and 120),
    done_at timestamptz not null,
    unique (evidence_id, kind),
    foreign key (area_id, evidence_id) references evidence (area_id, id)
);
create index evidence_step_evidence on evidence_step (area_id, evidence_id);
call wall_in('evidence_step', 'false', 'select, insert');
