"""The rules a guard judges by when it is told nothing else."""

from commentguard.rules.builtin import (
    commerce,
    commerce_abroad,
    commerce_sales,
    flattery,
    flattery_custom,
    flattery_templates,
    form,
    form_spun,
    ham,
    links,
    links_targets,
    obfuscation,
    past,
    promotion_author,
    promotion_calls,
    promotion_claims,
    promotion_offers,
    promotion_places,
    promotion_search,
    promotion_services,
    topic,
)
from commentguard.rules.ruleset import RuleSet

DEFAULT_RULES = RuleSet.of(
    commerce,
    commerce_abroad,
    commerce_sales,
    flattery,
    flattery_custom,
    flattery_templates,
    form,
    form_spun,
    ham,
    links,
    links_targets,
    obfuscation,
    past,
    promotion_author,
    promotion_calls,
    promotion_claims,
    promotion_offers,
    promotion_places,
    promotion_search,
    promotion_services,
    topic,
).capped(
    {
        "commerce": 90,
        "flattery": 60,
        "form": 60,
        "ham": 40,
        "links": 90,
        "obfuscation": 80,
        "past": 100,
        "promotion": 140,
        "topic": 10,
    }
)
"""All built-in rules, their groups capped, meant for the default thresholds of 50 (hold) and 100 (spam)."""
