"""Click in Vietnamese: help, usage and what is said of a mistyped command."""

from collections.abc import Iterable
from difflib import get_close_matches

import click

_HELP = "Hiện hướng dẫn này rồi thoát."


class Refused(click.UsageError):
    """A command line that cannot be carried out; its message is Vietnamese, unlike click's own."""


class VietnameseCommand(click.Command):
    """A command whose help is Vietnamese throughout."""

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the line of usage."""
        formatter.write_usage(ctx.command_path, " ".join(self.collect_usage_pieces(ctx)), prefix="Cách dùng: ")

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """Return the parts of the line of usage."""
        pieces = [piece for parameter in self.get_params(ctx) for piece in parameter.get_usage_pieces(ctx)]
        return ["[TÙY CHỌN]", *pieces]

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options."""
        options = (parameter for parameter in self.get_params(ctx) if isinstance(parameter, click.Option))
        rows = [row for option in options if (row := option.get_help_record(ctx)) is not None]
        if rows:
            with formatter.section("Tùy chọn"):
                formatter.write_dl(rows)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return `--help` with its Vietnamese words."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = _HELP
        return option


class VietnameseGroup(VietnameseCommand, click.Group):
    """A group of such commands, listed in the order in which they were added."""

    command_class = VietnameseCommand

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Return the commands in the order of a report's life, not of the alphabet."""
        return list(self.commands)

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """Return the parts of the line of usage."""
        return [*super().collect_usage_pieces(ctx), "LỆNH …"]

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options, then the commands."""
        super().format_options(ctx, formatter)
        rows = [(name, command.get_short_help_str(limit=100)) for name, command in self.commands.items()]
        with formatter.section("Lệnh"):
            formatter.write_dl(rows)


def explain_usage_error(error: click.UsageError) -> str:
    """Return what was mistyped on the command line and how to go on, in Vietnamese."""
    command = error.ctx.command_path if error.ctx else "baocao"
    return f"baocao: {_fact(error)}\n  gợi ý: xem `{command} --help`"


def _fact(error: click.UsageError) -> str:
    match error:
        case click.NoSuchOption(option_name=word) | click.NoSuchCommand(command_name=word):
            what = "tùy chọn" if isinstance(error, click.NoSuchOption) else "lệnh"
            return f"không có {what} `{word}`" + did_you_mean(word, error.possibilities or ())
        case click.MissingParameter():
            return f"thiếu {_name(error.param, error.ctx)}"
        case click.BadParameter():
            return f"{_name(error.param, error.ctx)}: {error.message}"
        case click.BadOptionUsage():
            return f"tùy chọn `{error.option_name}` cần một giá trị"
        case Refused():
            return error.message
        case _:
            return "thừa tham số trên dòng lệnh"


def _name(parameter: click.Parameter | None, ctx: click.Context | None) -> str:
    if parameter is None:
        return "tham số"
    if isinstance(parameter, click.Option):
        return f"tùy chọn `{parameter.opts[0]}`"
    return f"`{parameter.make_metavar(ctx)}`" if ctx else f"`{parameter.name}`"


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return “; có phải …” for the nearest known word, or nothing."""
    near = get_close_matches(word, list(known), 1, 0.5)
    return f"; có phải `{near[0]}`" if near else ""


class Choice(click.Choice[str]):
    """One of several words; what is said of another one is Vietnamese."""

    def get_invalid_choice_message(self, value: object, ctx: click.Context | None) -> str:  # noqa: ARG002 - click's signature
        """Return what may be written instead."""
        return f"“{value}” không phải một trong " + ", ".join(f"`{choice}`" for choice in self.choices)
