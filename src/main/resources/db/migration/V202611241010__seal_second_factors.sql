comment on column account.factor_secret is
    '动态口令的密钥，用 ziping.secret-key 加密（以{gcm}开头）；以前存下的是Base32明文，下次使用时加密；没有启用则为空';
