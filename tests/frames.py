"""Pairs of a claim and its evidence in other words, with one slot that both fill."""

from provenance.domain.comparison import DifferenceKind

NUMBERS = ("three", "five", "12", "340", "2,600")
SHARES = ("two thirds", "15 %", "90 percent", "one in four", "half")
MARKS = ("72/100", "35/100", "90 out of 100")
MONEY = ("$ 3.5 million", "US$12 million", "US $ 4.4 million")
PEOPLE = ("Maria Keller", "Thomas Brandt", "Ayesha Malik")
CITIES = ("Vienna", "Lisbon", "Nairobi")
COUNTRIES = ("France", "Kenya", "Japan")
NATIONALITIES = ("French", "Kenyan", "Japanese")
DAYS = ("Monday", "Thursday", "Saturday")
DATES = ("3 March 2019", "17 March 2019", "3 August 2019")
MONTHS = ("March 2019", "August 2019", "December 2018")
YEARS = ("2009", "2014", "2021")
COLOURS = ("red", "green", "purple", "brown")
ORDINALS = ("third", "fourth", "7th")
SPORTS = ("tennis", "rugby", "cricket")
MATERIALS = ("wooden", "metal", "plastic")

Q, T, P, N, W = (
    DifferenceKind.QUANTITY,
    DifferenceKind.TIME,
    DifferenceKind.PLACE,
    DifferenceKind.NAME,
    DifferenceKind.POLARITY,
)

FRAMES = (
    (Q, NUMBERS, "{} boys are playing in the park", "In the park, {} boys play with a ball."),
    (Q, NUMBERS, "The bridge killed {} workers", "When the bridge fell, {} workers were killed."),
    (Q, NUMBERS, "The company employs {} engineers", "{} engineers work for the company."),
    (Q, NUMBERS, "{} passengers were on the ferry", "The ferry had {} passengers aboard when it sank ."),
    (Q, NUMBERS, "The band has released {} albums", "So far {} albums have been released by the band."),
    (
        Q,
        NUMBERS,
        "Police arrested {} protesters",
        "According to police, {} protesters were arrested on the day.",
    ),
    (Q, SHARES, "{} of voters backed the law", "The law was backed by {} of voters."),
    (Q, SHARES, "{} of the farmers lost their harvest", "The storm took the harvest of {} of the farmers."),
    (Q, MARKS, "The film has a score of {}", "Critics gave the film a score of {} , based on 31 reviews ."),
    (Q, MONEY, "The film earned {}", "At the box office the film earned {} ."),
    (Q, MONEY, "The museum paid {} for the painting", "For the painting, {} was paid by the museum."),
    (Q, ORDINALS, "She was the {} president of the club", "The club chose her as its {} president."),
    (Q, ORDINALS, "The team finished in {} place", "In the end the team took {} place in the league ."),
    (N, PEOPLE, "{} wrote the novel", "The novel was written by {}."),
    (N, PEOPLE, "The prize went to {}", "This year's prize went to {}, the jury said."),
    (N, PEOPLE, "{} was elected mayor of the town", "The town elected {} as its mayor."),
    (N, PEOPLE, "The goal was scored by {}", "{} scored the goal in the final minute ."),
    (P, CITIES, "The summit was held in {}", "Leaders held the summit in {} on a cold day."),
    (P, CITIES, "The company opened an office in {}", "A new office was opened in {} by the company ."),
    (P, CITIES, "The painter was born in {}", "Born in {} , the painter moved often."),
    (P, COUNTRIES, "The factory is in {}", "The factory in {} makes tyres."),
    (P, NATIONALITIES, "The writer is {}", "The writer is a {} citizen."),
    (P, NATIONALITIES, "A {} firm built the dam", "The dam was built by a {} firm."),
    (T, DAYS, "The court ruled on {}", "On {} the court ruled against the firm."),
    (T, DATES, "The ship sank on {}", "On {} , the ship sank in a storm ."),
    (T, MONTHS, "The school opened in {}", "In {}, the school opened its doors."),
    (T, YEARS, "The album was released in {}", "Released in {} , the album sold well ."),
    (T, YEARS, "The museum closed in {}", "The museum has been shut since it closed in {}."),
    (T, YEARS, "In {} the river flooded the valley", "The valley was flooded when the river rose in {}."),
    (W, COLOURS, "A man in a {} shirt is cooking", "A man is cooking while he wears a {} shirt."),
    (W, COLOURS, "The door of the house was painted {}", "They painted the door of the house {} ."),
    (W, SPORTS, "The children are playing {}", "The children play {} behind the school."),
    (W, MATERIALS, "The old {} bridge collapsed", "The {} bridge , an old one , collapsed ."),
    (
        W,
        ("northern", "southern"),
        "The fire spread in the {} suburbs",
        "In the {} suburbs the fire spread.",
    ),
    (W, ("positive", "negative"), "The film received {} reviews", "Reviews of the film were {}."),
)
