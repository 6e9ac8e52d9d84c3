from wagtail.users.apps import WagtailUsersAppConfig


class AccountsConfig(WagtailUsersAppConfig):
    """Wagtails accounts, met onze schermen."""

    user_viewset = "stadmaken.common.accounts.schermen.AccountViewSet"
    group_viewset = "stadmaken.common.accounts.groepscherm.GroepViewSet"
