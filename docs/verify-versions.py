#!/usr/bin/env python3
"""Verifies an export of all versions, independently of the portal, after docs/proof.md.

    java -jar clinic-portal.jar export-versions > versions.jsonl
    python3 docs/verify-versions.py [--expect HASH]... [--until INSTANT] [--topics] [versions.jsonl]

It reads the standard input where no file is named. Exit code: 0 all versions hold, 1 they do not, 2 it could not be found out.
"""
import argparse
import hashlib
import json
import sys
from datetime import datetime

MEMBERS = {"checks", "content", "form", "kind", "note", "number", "previous", "publishedAt", "publishedBy",
           "publisherName", "reading", "shown", "terms", "topic"}
# What stands in a column beside the record, by the column's name and by that in the record and in the export.
COLUMNS = {"topic_id": "topic", "number": "number", "kind": "kind", "note": "note", "published_at": "publishedAt",
           "published_by": "publishedBy", "publisher_name": "publisherName"}


def sha256(text):
    return hashlib.sha256(text.encode()).hexdigest()


def members(pairs):
    """An object with its members in the order of their names' UTF-16 code units."""
    ordered = dict(sorted(pairs, key=lambda pair: pair[0].encode("utf-16-be", "surrogatepass")))
    if len(ordered) != len(pairs):
        raise ValueError("a name stands twice")
    return ordered


def whole(digits):
    """A number of whole digits, which is refused if it has others, or if not every language reads it as the same."""
    if abs(int(digits)) >= 2 ** 53:
        raise ValueError("a number that is not exact everywhere")
    return int(digits)


def canonical(value):
    """The form of RFC 8785 of what was read with its members in order."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def flaw_of_record(version, previous):
    """Why a version's record does not hold, given the hash of the version before."""
    if sha256(version["record"]) != version["recordSha256"]:
        return "its record is not what was hashed"
    try:
        record = json.loads(version["record"], object_pairs_hook=members, parse_int=whole, parse_float=whole,
                            parse_constant=whole)
        as_it_should_be = canonical(record)
    except ValueError:
        return "its record is not written in the canonical form"
    if not isinstance(record, dict) or canonical(record.get("form")) != "1":
        return "its record is of a form that is unknown here"
    if as_it_should_be != version["record"] or set(record) != MEMBERS:
        return "its record is not written in the canonical form"
    if canonical(record["content"]) != version["content"]:
        return "its column content says something else than what was hashed"
    for column, name in COLUMNS.items():
        if record[name] != version[name] or type(record[name]) is not type(version[name]):
            return f"its column {column} says something else than what was hashed"
    if version["kind"] not in ("MINOR", "CONTENT", "CORRECTION") or (version["kind"] == "MINOR") != (version["note"] is None):
        return "its note does not fit its kind"
    return None if record["previous"] == previous else "it does not name the version before by its hash"


def flaw_without_record(version, before):
    """Why a version from before there were records does not hold."""
    if before and before["record"] is not None:
        return "it has no record, though the version before has one"
    as_it_was = (version["recordSha256"] is None and version["previousRecordSha256"] is None
                 and version["kind"] == "CONTENT" and version["note"] is not None and version["publishedAt"])
    return None if as_it_was else "it says what no version without a record says"


def flaw_of(version, before):
    """Why a version does not hold, given the one before in its topic; its number is known to be right."""
    if sha256(version["content"]) != version["contentSha256"]:
        return "its content is not what was hashed"
    flaw = flaw_without_record(version, before) if version["record"] is None else flaw_of_record(version, named(before))
    if flaw:
        return flaw
    if (version["previousSha256"] != (before and before["contentSha256"])
            or version["previousRecordSha256"] != (before and before["recordSha256"])):
        return "it does not name the version before by its hash"
    content = json.loads(version["content"])
    for column in "title", "slug":
        if version[column] != content.get(column):
            return f"its column {column} says something else than what was hashed"
    return None


def named(version):
    """The hash by which the next version and everybody else names this one."""
    return version and (version["recordSha256"] or version["contentSha256"])


def verify(lines, expected, until, topics):
    verified, newest, before, last = 0, None, None, {}
    for line in lines:
        version = json.loads(line)
        topic, number = version["topic"], version["number"]
        if not before or before["topic"] != topic:
            if topic in last:
                raise ValueError("the versions are not in the order of their topics")
            before = None
        following = before["number"] + 1 if before else 1
        flaw = flaw_of(version, before) if number == following else "its number does not follow that of the version before"
        if number > following:
            number, flaw = following, "it is missing"
        if flaw:
            print(f"Version {number} of topic {topic} does not hold: {flaw}.")
            print(f"Versions verified before it: {verified}.")
            return 1
        before, verified = version, verified + 1
        expected.discard(named(version))
        at = datetime.fromisoformat(version["publishedAt"])
        if not until or at <= until:
            last[topic] = f"{topic} {number} {named(version)}"
            newest = max(newest or (at,), (at, version["publishedAt"]))
    over_all = sha256("".join(each + "\n" for each in last.values()))
    expected.discard(over_all)
    if expected:
        print(f"Versions verified: {verified}. Each that is there holds, but neither one of them nor all together have "
              f"the hash {min(expected)}.")
        print("The last versions of a topic are missing, or others were published since (see --until).")
        return 1
    if topics:
        print(*last.values(), sep="\n")
    print(f"Versions verified: {verified}; topics: {len(last)}. All hold.")
    if newest:
        print(f"Hash over all, published until {newest[1]}: {over_all}")
    return 0


if __name__ == "__main__":
    reading = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    reading.add_argument("--expect", action="append", default=[], type=str.lower)
    reading.add_argument("--until", type=datetime.fromisoformat)
    reading.add_argument("--topics", action="store_true")
    reading.add_argument("file", nargs="?", type=argparse.FileType("rb"))
    given = reading.parse_args()
    try:
        sys.exit(verify(given.file or sys.stdin.buffer, set(given.expect), given.until, given.topics))
    except (ValueError, KeyError, TypeError) as unreadable:
        print(f"This is no export of versions: {unreadable}", file=sys.stderr)
        sys.exit(2)
