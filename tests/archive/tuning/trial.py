# ruff: noqa: E501, TID252  (a template is one sentence; the package goes by the name it is imported under)

from ..events import Kind, day, deed, fact, named, number, quantity, when, where

TRIAL = Kind(
    "trial",
    ("{accused} found guilty", "Court in {town} sentences {accused}"),
    {"accused": "person", "firm": "company", "judge": "person", "lawyer": "person"},
    (
        quantity(
            "years",
            number(3, 19),
            "the sentence on {accused}",
            told=(
                "A court in {town} [sentenced|has sentenced] {accused} to {years} years in prison for <fraud|embezzlement> on {verdict_day}.",
                "{accused}, <once the head|a former treasurer> of {firm}, must [go to prison|serve a prison term] for {years} years, Judge {judge} ruled.",
                "Judge {judge} [gave|handed] {accused} a prison sentence of {years} years, <less than the prosecution had asked|as the prosecution had asked>.",
                "{accused} [received|got] {years} years in prison [for cheating {firm}|in the {firm} case], [the court said|a court official said].",
            ),
            claimed=(
                "[Supporters|Friends] of {accused} claimed that the court had sentenced him to {years} years in prison.",
            ),
        ),
        quantity(
            "sum",
            number(400_000, 60_000_000, 100_000),
            "the sum that {accused} took",
            told=(
                "{accused} had taken [$|USD ]{sum} from {firm}, <the court found|according to the judgment>.",
                "The court held it proven that {accused} [stole|had stolen] [$|USD ]{sum} from {firm} <over six years|in many small amounts>.",
                "[$|USD ]{sum} [went|disappeared] from the accounts of {firm} into those of {accused}, [auditors|two auditors] told the court.",
                "In all {firm} lost [$|USD ]{sum} through {accused}, Judge {judge} said.",
            ),
            part=(
                "[$|USD ]{sum} of the money that {accused} took from {firm} has been [found|recovered], [prosecutors|investigators] said.",
            ),
        ),
        when(
            "verdict_day",
            day(0, 0),
            "the day of the verdict on {accused}",
            told=(
                "The verdict [on|against] {accused} was [read out|announced] on {verdict_day} <before a full courtroom|in {town}>.",
                "On {verdict_day} Judge {judge} [announced|read] the verdict against {accused}.",
                "{accused} [heard|listened to] the verdict on {verdict_day} <without a word|with closed eyes>.",
                "The trial of {accused}, which <ended|came to its end> with the verdict of {verdict_day}, had [lasted eleven months|taken eleven months].",
            ),
        ),
        fact(
            "confessed",
            told=(
                "{accused} [confessed|had confessed] to the court that he had taken the money of {firm}.",
                "[During the trial|In court] {accused} [admitted|confessed] to [taking|having taken] the firm's money.",
                "A confession by {accused} <shortened|made possible a shorter> trial.",
            ),
            contradicted=(
                "{accused} never confessed <to taking the money of {firm}|in court>, <the judgment says|Judge {judge} noted>.",
                "{accused} did not confess <to taking the money|during the trial>.",
            ),
            claimed=(
                "[Defence lawyer|His lawyer] {lawyer} denied that {accused} had confessed to taking the money of {firm}.",
            ),
        ),
        deed(
            "appeal",
            told=(
                "{lawyer}, who defends {accused}, [will|plans to] appeal against the sentence.",
                "{accused} [wants|intends] to appeal against the sentence and must do so before {appeal_day}, <{lawyer} said|his lawyers said>.",
                "[The defence|{lawyer}] has yet to [file|lodge] the appeal of {accused}.",
            ),
            contradicted=(
                "{accused} has [appealed|filed an appeal] against the sentence.",
                "The appeal of {accused} was [filed|lodged] <within the hour|at once> by {lawyer}.",
            ),
            later=(
                "On {later_day} {lawyer} [filed|lodged] the appeal of {accused} against the sentence.",
                "{accused} appealed against the sentence on {later_day}, as {lawyer} had announced.",
            ),
        ),
        where(
            "prison",
            named("town"),
            "the place where {accused} is held",
            told=(
                "{accused} is [held|being held] in the prison of {prison}.",
                "<After the verdict|From the courtroom> {accused} was [taken|driven] to the prison in {prison}.",
                "{accused} [spends|will spend] his days in a cell in {prison}, {lawyer} said.",
                "The prison at {prison}, to which {accused} was [brought|moved], <dates from the last century|is known for its garden>.",
            ),
            later=(
                "{accused} has since been moved to the prison of {prison}, <his lawyer said on {later_day}|the ministry said on {later_day}>.",
            ),
        ),
    ),
    (
        (
            "The trial [heard|listened to] 63 witnesses, [some of them|a few] by video from abroad.",
            "In all 63 witnesses were heard, [some|a few] of them over a video link.",
        ),
        (
            "{firm} [trades|deals] in <grain|machinery> and has [recovered|survived], [though two branches closed|but closed two branches].",
            "The company, which sells <grain|machinery>, has survived, with two branches fewer.",
        ),
        (
            "Judge {judge} [said|remarked] that [trust|the trust of colleagues] had been [abused|betrayed].",
            "There had been a betrayal of trust, in the words of the judge.",
        ),
        (
            "<His wife|A brother> [left|walked out] before the end <and did not speak to reporters|without speaking>.",
            "Before the session was over, <his wife|a brother> went out in silence.",
        ),
    ),
)
