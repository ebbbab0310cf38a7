-- What is measured to see whether it made a difference, as it is defined now; its past is kept. Its number is taken for ever.
create table measure (
    id uuid primary key,
    area_id uuid not null,
    plan_id uuid not null,
    number integer not null check (number > 0),
    name text not null check (length(name) between 1 and 300),
    definition text check (length(definition) between 1 and 3000),
    variant text check (length(variant) between 1 and 200),
    unit text not null check (unit in ('PERCENT', 'COUNT', 'RATE', 'DAYS', 'WEEKS', 'MONTHS', 'SCORE', 'POUNDS')),
    unit_words text check (length(unit_words) between 1 and 80),
    decimals integer not null check (decimals between 0 and 4),
    good_direction text not null check (good_direction in ('UP', 'DOWN', 'CLOSER', 'NEUTRAL')),
    geography text check (length(geography) between 1 and 200),
    frequency text not null check (frequency in ('MONTHLY', 'QUARTERLY', 'TERMLY', 'SIX_MONTHLY', 'YEARLY', 'IRREGULAR')),
    period_type text not null check (period_type in ('POINT', 'PERIOD', 'YEAR_TO_DATE', 'CUMULATIVE', 'ROLLING_YEAR', 'ACADEMIC_YEAR')),
    numerator text check (length(numerator) between 1 and 300),
    denominator text check (length(denominator) between 1 and 300),
    survey_of text check (length(survey_of) between 1 and 300),
    source text check (length(source) between 1 and 300),
    owner_organisation_id uuid not null,
    owner_role text check (length(owner_role) between 1 and 120),
    days_to_enter integer not null check (days_to_enter between 0 and 730),
    threshold integer not null check (threshold between 0 and 100),
    screened boolean not null,
    baseline numeric(20, 6),
    baseline_words text check (length(baseline_words) between 1 and 100),
    baseline_from date,
    baseline_to date check (baseline_to >= baseline_from),
    baseline_comment text check (length(baseline_comment) between 1 and 1000),
    retired_at timestamptz,
    version bigint not null,
    unique (area_id, id),
    unique (plan_id, number),
    check (num_nonnulls(baseline, baseline_words, baseline_from, baseline_to) in (0, 4)),
    check (baseline_comment is null or baseline is not null),
    foreign key (area_id, plan_id) references improvement_plan (area_id, id),
    foreign key (area_id, owner_organisation_id) references organisation (area_id, id)
);
create index measure_plan on measure (area_id, plan_id);
create index measure_owner on measure (area_id, owner_organisation_id);
call wall_in('measure', 'false', 'select, insert, update');
call keep_past('measure');

-- What of a measure has figures: the whole, a group, an interval of a timeframe, a benchmark.
create table measure_series (
    id uuid primary key,
    area_id uuid not null,
    measure_id uuid not null,
    kind text not null check (kind in ('WHOLE', 'GROUP', 'INTERVAL', 'BENCHMARK')),
    dimension text check (length(dimension) between 1 and 100),
    name text not null check (length(name) between 1 and 200),
    source text check (length(source) between 1 and 300),
    position integer not null,
    retired_at timestamptz,
    version bigint not null,
    unique (area_id, id),
    unique nulls not distinct (measure_id, kind, dimension, name),
    check ((kind = 'GROUP') = (dimension is not null)),
    foreign key (area_id, measure_id) references measure (area_id, id)
);
create unique index measure_series_one_whole on measure_series (measure_id) where kind = 'WHOLE';
create index measure_series_measure on measure_series (area_id, measure_id, position);
call wall_in('measure_series', 'false', 'select, insert, update');
call keep_past('measure_series');

create table measure_target (
    id uuid primary key,
    area_id uuid not null,
    measure_id uuid not null,
    series_id uuid not null,
    kind text not null check (kind in ('AT_LEAST', 'AT_MOST', 'BETWEEN', 'HOLD', 'CLOSER_TO_BENCHMARK', 'ABOVE_BENCHMARK', 'BELOW_BENCHMARK',
        'INCREASE_EACH_PERIOD', 'DECREASE_EACH_PERIOD', 'DIRECTION_UP', 'DIRECTION_DOWN', 'CUMULATIVE_COUNT', 'NOT_SET_YET', 'NONE')),
    value numeric(20, 6),
    upper numeric(20, 6),
    benchmark_id uuid,
    consistently boolean not null,
    starts date,
    due_words text check (length(due_words) between 1 and 200),
    due_from date,
    due_to date check (due_to >= due_from),
    comment text check (length(comment) between 1 and 1000),
    retired_at timestamptz,
    version bigint not null,
    unique (area_id, id),
    check ((kind in ('AT_LEAST', 'AT_MOST', 'BETWEEN', 'HOLD', 'CUMULATIVE_COUNT')) = (value is not null)),
    check ((kind = 'BETWEEN') = (upper is not null)),
    check (upper > value),
    check ((kind in ('CLOSER_TO_BENCHMARK', 'ABOVE_BENCHMARK', 'BELOW_BENCHMARK')) = (benchmark_id is not null)),
    foreign key (area_id, measure_id) references measure (area_id, id),
    foreign key (area_id, series_id) references measure_series (area_id, id),
    foreign key (area_id, benchmark_id) references measure_series (area_id, id)
);
create index measure_target_measure on measure_target (area_id, measure_id);
create index measure_target_series on measure_target (area_id, series_id);
create index measure_target_benchmark on measure_target (area_id, benchmark_id);
call wall_in('measure_target', 'false', 'select, insert, update');
call keep_past('measure_target');

-- A figure of a period, for ever. A correction is a row that supersedes one, and a chain never forks.
create table measure_reading (
    id uuid primary key,
    area_id uuid not null,
    series_id uuid not null,
    period_words text not null check (length(period_words) between 1 and 100),
    period_from date not null,
    period_to date not null check (period_to >= period_from),
    value numeric(20, 6),
    symbol text check (symbol in ('SUPPRESSED', 'NOT_APPLICABLE', 'NOT_AVAILABLE', 'LOW')),
    numerator numeric(20, 6),
    denominator numeric(20, 6),
    base integer check (base >= 0),
    response_rate numeric(5, 2) check (response_rate between 0 and 100),
    qualifier text check (length(qualifier) between 1 and 200),
    comment text check (length(comment) between 1 and 1000),
    supersedes uuid,
    recorded_by uuid not null references account (id),
    recorded_by_name text not null check (length(recorded_by_name) between 1 and 120),
    recorded_at timestamptz not null,
    unique (area_id, id),
    unique (supersedes),
    check (num_nonnulls(value, symbol) = 1),
    check (supersedes is null or comment is not null),
    foreign key (area_id, series_id) references measure_series (area_id, id),
    foreign key (area_id, supersedes) references measure_reading (area_id, id)
);
create unique index measure_reading_first on measure_reading (series_id, period_from, period_to) where supersedes is null;
create index measure_reading_series on measure_reading (area_id, series_id, period_to);
create index measure_reading_supersedes on measure_reading (area_id, supersedes);
call wall_in('measure_reading', 'false', 'select, insert');
create policy recorded_by_oneself on measure_reading as restrictive for insert to ${appRole} with check (recorded_by = app_account());

-- What people write beside a movement.
create table measure_mark (
    id uuid primary key,
    area_id uuid not null,
    measure_id uuid not null,
    kind text not null check (kind in ('EXPLANATION', 'ANNOTATION', 'REBASE')),
    marked_on date not null,
    text text not null check (length(text) between 1 and 1000),
    recorded_by uuid not null references account (id),
    recorded_by_name text not null check (length(recorded_by_name) between 1 and 120),
    recorded_at timestamptz not null,
    retired_at timestamptz,
    version bigint not null,
    unique (area_id, id),
    foreign key (area_id, measure_id) references measure (area_id, id)
);
create index measure_mark_measure on measure_mark (area_id, measure_id, marked_on);
call wall_in('measure_mark', 'false', 'select, insert, update');
call keep_past('measure_mark');
create policy recorded_by_oneself on measure_mark as restrictive for insert to ${appRole} with check (recorded_by = app_account());

-- The outcomes and the priorities about which a measure tells something.
create table measure_outcome (
    id uuid primary key,
    area_id uuid not null,
    measure_id uuid not null,
    outcome_id uuid not null,
    unique (measure_id, outcome_id),
    foreign key (area_id, measure_id) references measure (area_id, id),
    foreign key (area_id, outcome_id) references outcome (area_id, id)
);
create index measure_outcome_outcome on measure_outcome (area_id, outcome_id);
call wall_in('measure_outcome', 'false', 'select, insert, delete');
call keep_past('measure_outcome');

create table measure_priority (
    id uuid primary key,
    area_id uuid not null,
    measure_id uuid not null,
    priority_id uuid not null,
    unique (measure_id, priority_id),
    foreign key (area_id, measure_id) references measure (area_id, id),
    foreign key (area_id, priority_id) references priority (area_id, id)
);
create index measure_priority_priority on measure_priority (area_id, priority_id);
call wall_in('measure_priority', 'false', 'select, insert, delete');
call keep_past('measure_priority');
