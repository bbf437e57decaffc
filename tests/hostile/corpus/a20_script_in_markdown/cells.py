# %% [markdown]
# <script>hostilemark(1)</script><img src=x onerror=hostilemark(2)>
# [click](javascript:hostilemark(3)) ![x](../../gradebook.db)

# %% exercise="heaviside"
# <script>hostilemark(4)</script>
def heaviside(z):
    raise RuntimeError("<script>hostilemark(5)</script><svg onload=hostilemark(6)>")


print("</pre><script>hostilemark(7)</script><img src=x onerror=hostilemark(8)>")


# %%
def mine():
    """</pre><script>hostilemark(9)</script>"""
