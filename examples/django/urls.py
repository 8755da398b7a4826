"""The addresses of the example blog."""

from blog import views
from django.contrib import admin
from django.urls import include, path

urlpatterns = [
    path("", views.PostList.as_view(), name="posts"),
    path("<slug:slug>/", views.PostDetail.as_view(), name="post"),
    path("site/admin/", admin.site.urls),
    path("site/comments/", include("django_comments.urls")),
]
