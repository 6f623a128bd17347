"""Reports as other people's programs read them: the JUnit file by junitparser, the Parquet file by pyarrow.

    python tests/reports/read.py JUNIT.xml PASSED FAILED TABLE.parquet TABLE.csv

PASSED and FAILED are what the last line of `firelance test` said; TABLE.csv holds the same runs as TABLE.parquet.
"""
import csv
import sys

import pyarrow
import pyarrow.parquet
from junitparser import Failure, JUnitXml


def junit(path, passed, failed):
    report = JUnitXml.fromfile(path)
    cases = [case for suite in report for case in suite]
    broken = [case for case in cases if any(isinstance(result, Failure) for result in case.result)]
    print(f"{path}: {len(cases)} cases in {len(list(report))} suites, {len(broken)} failed")
    assert (len(cases), len(broken)) == (passed + failed, failed), (len(cases), len(broken))
    assert (report.tests, report.failures) == (passed + failed, failed), (report.tests, report.failures)
    for case in cases:
        assert case.name and case.classname, case
    # A failure says what was wanted and what came.
    for case in broken:
        assert "wanted" in case.result[0].message and "got" in case.result[0].message, case.result[0].message


def parquet(path, table):
    schema = pyarrow.parquet.read_schema(path)
    units = {field.name: (field.metadata or {}).get(b"unit", b"").decode() for field in schema}
    print(f"{path}: units {units}")
    wanted = {"speed_m_s": "m/s", "range_m": "m", "flight_time_s": "s", "impact_angle_deg": "deg", "seed": ""}
    assert {name: units[name] for name in wanted} == wanted, units
    rows = pyarrow.parquet.read_table(path).to_pylist()
    with open(table, encoding="utf-8", newline="") as file:
        lines = list(csv.DictReader(file))
    assert len(rows) == len(lines) > 1
    for row, line in zip(rows, lines):
        for name, cell in line.items():
            value = row[name]
            assert value is None and cell == "" or str(value) == cell or float(value) == float(cell), (name, value, cell)
    print(f"{path}: {len(rows)} rows, the same as {table}")


junit(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
parquet(sys.argv[4], sys.argv[5])
