"""The class report: what an instructor wants to know of everybody's work on an assignment."""

from autograder.reports.class_report.page import class_page
from autograder.reports.class_report.summary import ClassReport, Work, summarise
from autograder.reports.class_report.table import class_rows

__all__ = ["ClassReport", "Work", "class_page", "class_rows", "summarise"]
